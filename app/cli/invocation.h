#pragma once

#include "base/home.h"
#include "base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::cli {

enum class Format { Text, Json, Sarif, Github, Markdown, Html };

/// What stands before and behind every command: where, how to answer, and what came after `--`.
struct Invocation {
    Home home;
    Format format = Format::Text;
    bool quiet = false;
    std::vector<std::string> trailing; ///< the words after `--`, untouched
};

/// The command's answer. Exactly one document goes to standard output; progress and logs go to standard error.
struct Answer {
    int exitStatus = 0;
    QString text{}; ///< for people; a line end is added
    QJsonObject json{};
    std::string raw{}; ///< a document of another format, printed as it is
    std::function<void(const std::function<void(std::string_view)>&)> written{}; ///< or one that is written in pieces
};

/// Prints the answer in the format asked for and returns its exit status.
[[nodiscard]] int print(const Invocation& invocation, const Answer& answer);

/// Prints an error: one line for people, or `{"error": …}`; returns its exit status.
[[nodiscard]] int print(const Invocation& invocation, const Error& error);

/// A line on standard error, unless --quiet.
void say(const Invocation& invocation, const QString& line);

/// A whole number of bytes as people write it: "1.5 GB".
[[nodiscard]] QString bytesForPeople(qint64 bytes);

/// Rows of cells as text in columns, two blanks apart; the first row is the header.
[[nodiscard]] QString table(const std::vector<std::vector<QString>>& rows);

} // namespace lockkeeper::cli
