# Writes the files of INPUTS as raw string literals into the header OUT, namespace NAMESPACE.
set(text "#pragma once\n// Written by the build from the files named below.\n#include <string_view>\nnamespace lockkeeper::${NAMESPACE} {\n")
foreach(input IN LISTS INPUTS)
    get_filename_component(stem ${input} NAME_WE)
    file(READ ${input} content)
    string(APPEND text "inline constexpr std::string_view ${stem} = R\"lk~(${content})lk~\";\n")
endforeach()
string(APPEND text "} // namespace\n")
file(WRITE ${OUT} "${text}")
