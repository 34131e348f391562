#pragma once

#include "base/text_range.h"
#include "sql/live.h"

#include <QtCore/QString>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

struct Rule;

/// What can go wrong; the gravest a finding has. Gravest first.
enum class Hazard : std::uint8_t {
    DataLoss,
    MayFail,
    Rewrite,
    Lock,
    BreaksClients,
    Irreversible,
    Transaction,
    Opaque,
    Security,
    Style,
};

/// How the claim is known.
enum class Evidence : std::uint8_t {
    Documented, ///< from the text and PostgreSQL's documented or measured behaviour
    Observed, ///< read from the live catalog
    Measured, ///< rehearsed
};

/// The stable words of the JSON contract: "data-loss", "critical", "documented".
[[nodiscard]] std::string_view word(Hazard hazard);
[[nodiscard]] std::string_view word(Severity severity);
[[nodiscard]] std::string_view word(Evidence evidence);
[[nodiscard]] std::optional<Severity> severityFrom(std::string_view word);
[[nodiscard]] std::optional<Hazard> hazardFrom(std::string_view word);

/// Short words for a person: "destroys data", "may fail".
[[nodiscard]] QString shortWord(Hazard hazard);
[[nodiscard]] QString shortWord(Severity severity);

/// What a finding speaks of; names as in the catalog (unquoted).
struct Object {
    std::string_view kind; ///< a word of the program's: "table", "column", "schema", "index", "type", "constraint", …
    std::string schema; ///< empty where the SQL names none
    std::string table; ///< of a column, index or constraint; of a table its own name
    std::string name;
    friend bool operator==(const Object&, const Object&) = default;
};

/// A few words in one piece of memory: a history has a hundred thousand findings.
class Words {
public:
    Words() = default;
    Words(std::initializer_list<std::string_view> words);

    void push_back(std::string_view word);
    [[nodiscard]] std::size_t size() const;
    /// A view that lives as long as nothing is added.
    [[nodiscard]] std::string_view operator[](std::size_t index) const;
    friend bool operator==(const Words&, const Words&) = default;

private:
    std::string m_text; ///< before each word its length
};

/// What would die or be touched in a live database.
struct Stake {
    std::int64_t rows = 0;
    std::int64_t values = 0; ///< rows where the dropped thing is not null
    std::int64_t bytes = 0;
    bool estimated = false; ///< from the planner's statistics, not counted
};

/// One thing worth knowing about one place of a SQL text.
///
/// Units: ranges are bytes of the analysed text and lie inside it. Ownership: a value; `rule` lives as long as the
/// program. The words for a person are made when they are asked for, in the language of that moment.
struct Finding {
    const Rule* rule = nullptr;
    Hazard hazard = Hazard::Style;
    Severity severity = Severity::Style;
    Evidence evidence = Evidence::Documented;
    std::uint32_t statement = 1; ///< from 1
    TextRange range; ///< the sub-command it speaks of
    Object object;
    std::string_view lock{}; ///< the strongest table lock: "ACCESS EXCLUSIVE"; empty: none
    std::string_view rewrites = "no"; ///< "yes", "no" or "depends: FACT"
    const char* sentence = nullptr; ///< untranslated message with %1…
    const char* advice = nullptr; ///< untranslated suggestion with %1…
    Words words{}; ///< for %1…
    std::vector<std::string> candidates{}; ///< of a suspected rename, likeliest first
    std::optional<Stake> stake{};
    std::shared_ptr<const Live> live{}; ///< what else the database said; null: it was not asked
    std::string rewrite{}; ///< its rewrite as a person reads it, where somebody asked for it already (sql/rewrite.h)

    [[nodiscard]] std::string_view id() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString suggestion() const;
    /// `public."CasterProfile"."companyName"` without quotes: schema, table and name joined by dots.
    [[nodiscard]] std::string objectName() const;
};

} // namespace lockkeeper::sql
