#pragma once
// PostgreSQL's own node definitions, for this folder's parser, fold and rules only: no other floor includes this file.
// Source of fact: postgresql-server-dev-15; `parser.cpp` asserts that libpg_query carries the same major version.

#include <string_view>

extern "C" {
// The server's global type `text` would shadow every variable of that name.
#define text postgres_text
#include <postgres.h>

#include <catalog/pg_class_d.h>
#include <nodes/parsenodes.h>
#include <nodes/pg_list.h>
#include <utils/memutils.h>
#undef text
}

// What the server's headers redefine for the whole translation unit, and no C++ program can live with.
#undef printf
#undef fprintf
#undef sprintf
#undef snprintf
#undef vprintf
#undef vfprintf
#undef vsprintf
#undef vsnprintf
#undef strerror
#undef strerror_r
#undef gettext
#undef dgettext
#undef ngettext
#undef dngettext
#undef _
#undef foreach
#undef Min
#undef Max
#undef Abs
#undef LOG
#undef INFO
#undef NOTICE
#undef WARNING
#undef ERROR
#undef FATAL
#undef PANIC
#undef Assert
#undef qsort

namespace lockkeeper::sql {

/// The C string of a tree, which has null where nothing was written.
[[nodiscard]] inline std::string_view view(const char* name)
{
    return name ? std::string_view(name) : std::string_view();
}

[[nodiscard]] inline NodeTag tagOf(const void* node) { return static_cast<const Node*>(node)->type; }

/// The node as `T` if it is one; the tag's name is the type's, so both are given once by LK_AS.
template <typename T>
[[nodiscard]] const T* nodeAs(const void* node, NodeTag tag)
{
    return node && tagOf(node) == tag ? static_cast<const T*>(node) : nullptr;
}

[[nodiscard]] inline int lengthOf(const List* list) { return list ? list->length : 0; }

[[nodiscard]] inline const Node* itemOf(const List* list, int index)
{
    return static_cast<const Node*>(list->elements[index].ptr_value);
}

[[nodiscard]] inline const Node* lastOf(const List* list)
{
    return lengthOf(list) > 0 ? itemOf(list, lengthOf(list) - 1) : nullptr;
}

/// Calls `visit(const Node*)` for each element that is one.
template <typename Visit>
void eachOf(const List* list, Visit visit)
{
    for (int i = 0; i < lengthOf(list); ++i)
        if (const Node* item = itemOf(list, i))
            visit(item);
}

/// The text of a String node, else nothing.
[[nodiscard]] inline std::string_view stringOf(const Node* node)
{
    return node && node->type == T_String ? view(reinterpret_cast<const String*>(node)->sval) : std::string_view();
}

} // namespace lockkeeper::sql

#define LK_AS(Type, node) (::lockkeeper::sql::nodeAs<Type>((node), T_##Type))
