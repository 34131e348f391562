#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/desk.h"
#include "app/cli/journey.h"
#include "base/text.h"
#include "base/tr.h"
#include "commands/verdict.h"

#include <CLI/CLI.hpp>
#include <QtCore/QProcessEnvironment>

// guard check [--profile P | --url URL] -- COMMAND…: would this command be allowed here? Nothing is run.

namespace lockkeeper::cli {
namespace {

std::map<std::string, std::string> processEnvironment()
{
    std::map<std::string, std::string> variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        variables.emplace(utf8(name), utf8(environment.value(name)));
    return variables;
}

QString sentence(const commands::CheckResult& result)
{
    const QString command = text(result.what.empty() ? result.tool : result.what);
    const QString place = text(environment::name(result.standing.environment));
    QStringList lines;
    switch (result.verdict.kind) {
    case guard::Verdict::Kind::Allowed:
        lines << (command.isEmpty() ? Tr::tr("Allowed: nothing in it touches a database.")
                                    : Tr::tr("Allowed: %1 on %2.").arg(command, place));
        break;
    case guard::Verdict::Kind::Confirm:
        lines << Tr::tr("Asks first: %1 on %2.").arg(command, place);
        break;
    case guard::Verdict::Kind::Refused:
        lines << Tr::tr("Refused: %1 on %2.").arg(command, place);
        break;
    }
    for (const QString& more : {result.verdict.reason, result.standing.because, result.verdict.instead}) {
        if (!more.isEmpty())
            lines << more;
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Answer> check(
    const Invocation& invocation, const DatabaseOptions& options, const std::vector<std::string>& words)
{
    commands::Question question{
        .argv = invocation.trailing.empty() ? words : invocation.trailing, .environment = processEnvironment()};
    if (question.argv.empty()) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "command-missing",
            .message
            = Tr::tr("Name the command after two dashes: guard check --profile NAME -- npx prisma migrate deploy")});
    }
    std::error_code failure;
    question.folder = std::filesystem::current_path(failure);
    if (options.given()) {
        LK_LET(const ChosenDatabase chosen, choose(invocation, options, Password::IfKnown));
        question.target = chosen.target;
        question.profile = chosen.profile.name;
        if (chosen.classified)
            question.stated = chosen.profile.environment;
    }
    LK_LET(const Desk desk, Desk::open(invocation));
    LK_LET(const auto result, travel<commands::CheckResult>(invocation, Tr::tr("Guard"), [&](Task& task) {
        return commands::check(question, desk.gate, task);
    }));
    return Answer{.exitStatus = result.exitStatus(), .text = sentence(result), .json = result.json()};
}

} // namespace

void addGuard(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("guard", "What may run where");
    command->require_subcommand(1);
    CLI::App* checkOne = command->add_subcommand("check", "Would this command be allowed here? Nothing is run");
    auto options = DatabaseOptions::addTo(*checkOne);
    auto words = std::make_shared<std::vector<std::string>>();
    checkOne->add_option("COMMAND", *words, "The command, after --");
    checkOne->callback([&chosen, options, words] {
        chosen = [options, words](const Invocation& i) { return check(i, *options, *words); };
    });
}

} // namespace lockkeeper::cli
