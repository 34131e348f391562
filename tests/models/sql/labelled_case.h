#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::test {

/// One line of a file of labelled cases: SQL, what must be said of it, and how a real server is asked whether it is so.
struct LabelledCase {
    struct Expectation {
        std::string rule;
        std::string hazard;
        std::uint32_t statement = 0; ///< from 1; 0: anywhere
    };
    std::string id;
    std::string sql;
    int pgVersion = 15;
    std::vector<Expectation> expected;

    // The member "server" of the line, and its members.
    std::string cannot; ///< why no server can be asked: it is another tool's syntax, it would stop other tests, …
    int atLeast = 0; ///< the oldest major version that knows the syntax
    std::string given; ///< companion SQL that stands before the statements
    std::string refuses; ///< the SQLSTATE it ends with, …
    std::optional<std::string> refusesGiven; ///< … with this companion SQL instead of `given`
    std::string then; ///< SQL afterwards that is refused instead of the case itself
    std::vector<std::string> changes; ///< "shelf.place": changes that no label calls a loss, on purpose
};

[[nodiscard]] std::vector<LabelledCase> readCases(const std::filesystem::path& file);

} // namespace lockkeeper::test
