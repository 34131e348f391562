# The house's own CMake words: lk_library, lk_test, lk_embed.

find_program(LOCKKEEPER_CCACHE ccache)
if(LOCKKEEPER_CCACHE)
    # Precompiled headers need the two sloppiness flags; ccache's manual, section "Precompiled headers".
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${LOCKKEEPER_CCACHE})
endif()

add_library(lk_options INTERFACE)
target_compile_options(lk_options INTERFACE -fpch-preprocess -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers
    $<$<BOOL:${LOCKKEEPER_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overlaps and overflows in std::string's own operator+ that are not there (its bug 105651).
    target_compile_options(lk_options INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds
        $<$<CONFIG:Release>:-Wno-maybe-uninitialized>) # and, optimising, a std::expected's value that is never read
endif()
target_compile_definitions(lk_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH)
if(LOCKKEEPER_SANITIZE)
    target_compile_options(lk_options INTERFACE -fsanitize=${LOCKKEEPER_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(lk_options INTERFACE -fsanitize=${LOCKKEEPER_SANITIZE})
endif()
find_program(LOCKKEEPER_MOLD mold)
if(LOCKKEEPER_MOLD)
    target_link_options(lk_options INTERFACE -fuse-ld=mold)
endif()

# lk_library(NAME DEPENDS targets…): the folder is the target lk_NAME. What is not in DEPENDS cannot be linked, so floors hold.
function(lk_library name)
    cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(lk_${name} STATIC ${sources})
    target_include_directories(lk_${name} PUBLIC ${PROJECT_SOURCE_DIR}/models)
    target_link_libraries(lk_${name} PUBLIC lk_options Qt6::Core ${ARG_DEPENDS})
    if(name STREQUAL "base")
        target_precompile_headers(lk_base PRIVATE ${PROJECT_SOURCE_DIR}/models/base/pch.h)
    else()
        target_precompile_headers(lk_${name} REUSE_FROM lk_base)
    endif()
endfunction()

# lk_embed(TARGET NAMESPACE files…): each file becomes `constexpr std::string_view NAMESPACE::<stem>` in "<stem of TARGET>/<NAMESPACE>.h".
function(lk_embed target namespace)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
    set(inputs ${ARGN})
    add_custom_command(
        OUTPUT ${out}/${namespace}.h
        COMMAND ${CMAKE_COMMAND} -DOUT=${out}/${namespace}.h -DNAMESPACE=${namespace} "-DINPUTS=${inputs}"
                -P ${PROJECT_SOURCE_DIR}/packaging/cmake/embed.cmake
        DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/packaging/cmake/embed.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${out}/${namespace}.h)
    target_include_directories(${target} PRIVATE ${out})
endfunction()

# lk_test(NAME DEPENDS targets… [SOURCES files…] [DATABASE] [WINDOW]): one Qt Test program; a floor's test links that floor whole and alone.
#   DATABASE: needs the one test server (ctest starts it as a fixture). WINDOW: runs on the offscreen platform.
function(lk_test name)
    cmake_parse_arguments(ARG "DATABASE;WINDOW" "" "DEPENDS;SOURCES" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    string(REGEX REPLACE "^.*/tests/" "" folder ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" prefix ${folder})
    set(target test_${prefix}_${name})
    add_executable(${target} ${ARG_SOURCES})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE lk_options Qt6::Test ${ARG_DEPENDS})
    target_compile_definitions(${target} PRIVATE LK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LK_TEST_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
    if(ARG_DATABASE)
        target_link_libraries(${target} PRIVATE lk_test_support)
    endif()
    add_test(NAME ${folder}/${name} COMMAND ${target})
    set(environment "LC_ALL=C.UTF-8" "QT_LOGGING_RULES=qt.qpa.*=false")
    if(ARG_WINDOW)
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    if(ARG_DATABASE)
        list(APPEND environment "LK_TEST_SERVER=${CMAKE_BINARY_DIR}/test-server")
        set_tests_properties(${folder}/${name} PROPERTIES FIXTURES_REQUIRED server)
    endif()
    set_tests_properties(${folder}/${name} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT 600)
endfunction()
