#include "app/cli/commands.h"

#include "base/tr.h"

#include <CLI/CLI.hpp>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <map>
#include <ranges>

using namespace lockkeeper;

namespace {

/// What CLI11 says, as one sentence.
Error usage(QString said)
{
    said = said.trimmed().replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (!said.endsWith(QLatin1Char('.')))
        said += QLatin1Char('.');
    return {
        .kind = Error::Kind::Usage, .code = "bad-usage", .message = said, .hint = Tr::tr("See lockkeeper-cli --help.")};
}

/// Errors: `format-unknown`; `format-not-here`: only lint speaks anything but text and JSON.
Result<cli::Format> formatFrom(const std::string& word, bool lint)
{
    static const std::map<std::string, cli::Format> formats{{"text", cli::Format::Text}, {"json", cli::Format::Json},
        {"sarif", cli::Format::Sarif}, {"github", cli::Format::Github}, {"markdown", cli::Format::Markdown},
        {"html", cli::Format::Html}};
    const auto found = formats.find(word);
    if (found == formats.end())
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "format-unknown",
            .message
            = Tr::tr("\"%1\" is no format; say text or json, and for lint also sarif, github, markdown or html.")
                .arg(QString::fromStdString(word))});
    if (!lint && found->second != cli::Format::Text && found->second != cli::Format::Json)
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "format-not-here",
            .message = Tr::tr("Only lint answers as %1; say text or json.").arg(QString::fromStdString(word))});
    return found->second;
}

constexpr const char* kFooter = "Exit status: 0 done, 1 the answer is not clean, 2 bad usage or unreadable input,\n"
                                "3 refused by the guard, 4 failed, 130 cancelled.";

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lockkeeper"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOCKKEEPER_VERSION));
    // Scripts read these sentences: the command line speaks English whatever the desktop speaks.
    QLocale::setDefault(QLocale::c());

    cli::Invocation invocation;
    std::vector<std::string> words(argv + 1, argv + argc);
    // What follows `--` belongs to another program: the parser must not read it.
    const auto separator = std::ranges::find(words, std::string("--"));
    if (separator != words.end()) {
        invocation.trailing.assign(separator + 1, words.end());
        words.erase(separator, words.end());
    }

    CLI::App root("Lockkeeper: operate PostgreSQL databases without losing data", "lockkeeper-cli");
    root.set_version_flag("--version", std::string("lockkeeper-cli ") + LOCKKEEPER_VERSION);
    root.footer(kFooter);
    root.fallthrough();
    root.require_subcommand(0, 1);
    std::string home;
    root.add_option("--home", home, "Folder of profiles, backups and journal (else LOCKKEEPER_HOME)");
    std::string format = "text";
    root.add_option("--format", format, "text or json; lint also sarif, github, markdown and html");
    root.add_flag("--quiet", invocation.quiet, "No progress and no notes on standard error");

    cli::Action chosen;
    for (const cli::AddCommand add : cli::commands())
        add(root, chosen);

    // A usage error in JSON mode is JSON too, though parsing did not get as far as --format.
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--format=json" || (words[i] == "--format" && i + 1 < words.size() && words[i + 1] == "json"))
            invocation.format = cli::Format::Json;
    }
    try {
        std::ranges::reverse(words); // CLI11 takes them last first
        root.parse(words);
    } catch (const CLI::Success& done) {
        return root.exit(done);
    } catch (const CLI::ParseError& wrong) {
        return cli::print(invocation, usage(QString::fromStdString(wrong.what())));
    }
    if (!chosen) {
        std::fputs(root.help().c_str(), stderr);
        return 2;
    }
    const Result<cli::Format> asked = formatFrom(format, root.got_subcommand("lint"));
    if (!asked)
        return cli::print(invocation, asked.error());
    invocation.format = *asked;
    invocation.home = Home::find(home);
    const Result<cli::Answer> answer = chosen(invocation);
    return answer ? cli::print(invocation, *answer) : cli::print(invocation, answer.error());
}
