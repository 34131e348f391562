#include "app/cli/ask_password.h"
#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/journey.h"
#include "base/text.h"
#include "base/tr.h"
#include "postgres/session.h"
#include "profile/connection_url.h"
#include "profile/secrets.h"
#include "profile/store.h"

#include <CLI/CLI.hpp>
#include <QtCore/QJsonArray>

// profile add NAME --url URL --environment E | list | show | edit | duplicate | remove | test

namespace lockkeeper::cli {
namespace {

using profile::Profile;
using profile::Store;

/// What can be said of a profile on the command line; what is not given stays as it is.
struct Words {
    std::string name;
    std::string newName;
    std::string url;
    std::optional<std::string> environment;
    std::optional<std::string> group;
    std::optional<std::string> notes;
    std::optional<std::string> project;
};

QJsonObject json(const Profile& one)
{
    return {{QStringLiteral("name"), text(one.name)},
        {QStringLiteral("environment"), text(environment::name(one.environment))},
        {QStringLiteral("url"), text(profile::shownUrl(one.target))}, {QStringLiteral("group"), text(one.group)},
        {QStringLiteral("notes"), text(one.notes)}, {QStringLiteral("project"), text(one.project)},
        {QStringLiteral("password"), text(profile::name(one.password))}, {QStringLiteral("pooled"), one.pooled}};
}

QString lines(const Profile& one)
{
    std::vector<std::vector<QString>> rows{{Tr::tr("Name"), text(one.name)},
        {Tr::tr("Environment"), text(environment::name(one.environment))},
        {Tr::tr("URL"), text(profile::shownUrl(one.target))}, {Tr::tr("Password"), text(profile::name(one.password))}};
    if (!one.group.empty())
        rows.push_back({Tr::tr("Group"), text(one.group)});
    if (!one.notes.empty())
        rows.push_back({Tr::tr("Notes"), text(one.notes)});
    if (!one.project.empty())
        rows.push_back({Tr::tr("Project"), text(one.project)});
    return table(rows);
}

Answer shown(const Profile& one) { return {.text = lines(one), .json = json(one)}; }

/// Lays the words over a profile; a URL's password goes to the keyring, never into the file.
Result<> apply(const Invocation& invocation, const Words& words, Profile& one)
{
    if (words.environment) {
        LK_LET(one.environment, environmentFrom(*words.environment));
    }
    one.group = words.group.value_or(one.group);
    one.notes = words.notes.value_or(one.notes);
    if (words.project) {
        std::error_code failure;
        one.project
            = words.project->empty() ? std::filesystem::path() : std::filesystem::absolute(*words.project, failure);
    }
    if (words.url.empty())
        return {};
    LK_LET(profile::ParsedUrl parsed, profile::parseUrl(words.url));
    for (const QString& note : parsed.notes)
        say(invocation, Tr::tr("Note: %1").arg(note));
    Secret password = std::exchange(parsed.target.password, {});
    one.target = std::move(parsed.target);
    one.pooled = parsed.pooled;
    if (!password.empty()) {
        profile::Secrets secrets;
        one.password = secrets.keepNow(one, std::move(password));
        if (one.password != profile::PasswordFrom::Keyring) {
            say(invocation,
                Tr::tr("Note: there is no keyring here, so the password was not stored; it is asked once a session, or "
                       "put it into ~/.pgpass."));
        }
    }
    return {};
}

Result<Answer> add(const Invocation& invocation, const Words& words)
{
    Profile one{.name = words.name};
    LK_TRY(apply(invocation, words, one));
    LK_TRY(Store(invocation.home.profiles()).add(one));
    if (!words.environment)
        say(invocation, Tr::tr("Note: no environment was given, so %1 counts as production.").arg(text(one.name)));
    return shown(one);
}

Result<Answer> edit(const Invocation& invocation, const Words& words)
{
    const Store store(invocation.home.profiles());
    LK_LET(const Profile before, store.find(words.name));
    Profile after = before;
    if (!words.newName.empty())
        after.name = words.newName;
    LK_TRY(apply(invocation, words, after));
    LK_TRY(store.edit(before, after));
    return shown(after);
}

Result<Answer> list(const Invocation& invocation)
{
    LK_LET(const std::vector<Profile> all, Store(invocation.home.profiles()).load());
    Answer answer;
    QJsonArray array;
    std::vector<std::vector<QString>> rows{
        {Tr::tr("Name"), Tr::tr("Environment"), Tr::tr("Database"), Tr::tr("Group")}};
    for (const Profile& one : all) {
        array.append(json(one));
        rows.push_back({text(one.name), text(environment::name(one.environment)), text(profile::shownPlace(one.target)),
            text(one.group)});
    }
    answer.json = {{QStringLiteral("profiles"), array}};
    answer.text = all.empty()
        ? Tr::tr("No profiles yet. Add one with: lockkeeper-cli profile add NAME --url URL --environment E")
        : table(rows);
    return answer;
}

Result<Answer> test(const Invocation& invocation, const DatabaseOptions& options)
{
    LK_LET(const ChosenDatabase chosen, choose(invocation, options));
    LK_LET(const postgres::ServerInfo server,
        travel<postgres::ServerInfo>(invocation, Tr::tr("Test connection"),
            [target = chosen.target](Task& task) -> Result<postgres::ServerInfo> {
                LK_LET(const auto session, postgres::ReadSession::open(target, "test", task));
                return session.server();
            }));
    Answer answer;
    answer.json
        = {{QStringLiteral("profile"), text(chosen.profile.name)}, {QStringLiteral("database"), text(server.database)},
            {QStringLiteral("user"), text(server.user)}, {QStringLiteral("server_version"), text(server.versionText)},
            {QStringLiteral("identity"), text(server.identity.text())}, {QStringLiteral("encrypted"), server.encrypted},
            {QStringLiteral("environment"), text(environment::name(chosen.profile.environment))}};
    answer.text = Tr::tr("Reached %1 as %2 on PostgreSQL %3 (%4).")
                      .arg(text(server.database), text(server.user), text(server.versionText),
                          server.encrypted ? Tr::tr("encrypted") : Tr::tr("not encrypted"));
    return answer;
}

} // namespace

void addProfile(CLI::App& root, Action& chosen)
{
    CLI::App* command
        = root.add_subcommand("profile", "Connection profiles; passwords go to the system keyring, never to the file");
    command->require_subcommand(1);
    auto words = std::make_shared<Words>();
    const auto describe = [words](CLI::App& sub) {
        sub.add_option("--environment", words->environment, "development, staging or production");
        sub.add_option("--group", words->group, "A group of your own");
        sub.add_option("--notes", words->notes, "A note to yourself");
        sub.add_option("--project", words->project, "Folder of the migrations' project");
    };
    const auto named
        = [words](CLI::App& sub) { sub.add_option("NAME", words->name, "The profile's name")->required(); };

    CLI::App* addOne = command->add_subcommand("add", "Add a profile by its URL");
    named(*addOne);
    addOne->add_option("--url", words->url, "A libpq URI, key=value string or Prisma URL")->required();
    describe(*addOne);
    addOne->callback([&chosen, words] { chosen = [words](const Invocation& i) { return add(i, *words); }; });

    CLI::App* editOne = command->add_subcommand("edit", "Change what is given, keep the rest");
    named(*editOne);
    editOne->add_option("--url", words->url, "Another database");
    editOne->add_option("--name", words->newName, "Another name");
    describe(*editOne);
    editOne->callback([&chosen, words] { chosen = [words](const Invocation& i) { return edit(i, *words); }; });

    command->add_subcommand("list", "All profiles")->callback([&chosen] { chosen = list; });

    CLI::App* show = command->add_subcommand("show", "One profile, without its password");
    named(*show);
    show->callback([&chosen, words] {
        chosen = [words](const Invocation& i) -> Result<Answer> {
            LK_LET(const Profile one, Store(i.home.profiles()).find(words->name));
            return shown(one);
        };
    });

    CLI::App* duplicate = command->add_subcommand("duplicate", "Copy a profile; the copy asks for its password");
    named(*duplicate);
    duplicate->add_option("NEWNAME", words->newName, "The copy's name")->required();
    duplicate->callback([&chosen, words] {
        chosen = [words](const Invocation& i) -> Result<Answer> {
            LK_LET(const Profile copy, Store(i.home.profiles()).duplicate(words->name, words->newName));
            return shown(copy);
        };
    });

    CLI::App* remove
        = command->add_subcommand("remove", "Forget a profile and its password; the database stays as it is");
    named(*remove);
    remove->callback([&chosen, words] {
        chosen = [words](const Invocation& i) -> Result<Answer> {
            const Store store(i.home.profiles());
            LK_LET(const Profile one, store.find(words->name));
            LK_TRY(store.remove(words->name));
            profile::Secrets().forget(one);
            return Answer{.text = Tr::tr("Removed the profile %1; its database is untouched.").arg(text(one.name)),
                .json = json(one)};
        };
    });

    CLI::App* testOne = command->add_subcommand("test", "Connect and say what answered");
    auto name = std::make_shared<std::string>();
    testOne->add_option("NAME", *name, "The profile's name");
    auto options = DatabaseOptions::addTo(*testOne);
    testOne->callback([&chosen, options, name] {
        chosen = [options, name](const Invocation& i) {
            if (!name->empty())
                options->profile = *name;
            return test(i, *options);
        };
    });
}

} // namespace lockkeeper::cli
