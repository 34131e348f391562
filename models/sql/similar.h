#pragma once
// How likely two names mean the same thing. For this folder only.

#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

/// The words of a name in lower case: "companyNameEn", "company_name_en" and "CompanyNameEN" give the same three.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view name);

/// 0: nothing in common; 1: the same words. Shared words count, and spelling where they differ little.
[[nodiscard]] double similarity(std::string_view left, std::string_view right);

/// The same, and words that schemas use for one another count a little: "title" and "name".
[[nodiscard]] double likeness(std::string_view left, std::string_view right);

/// Whether one says the contrary of the other, so that old values would be wrong under the new name: "enabled" and
/// "isDisabled", "startsAt" and "endsAt".
[[nodiscard]] bool areOpposed(std::string_view left, std::string_view right);

} // namespace lockkeeper::sql
