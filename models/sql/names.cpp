#include "sql/names.h"

#include <charconv>
#include <cstring>

namespace lockkeeper::sql {

Written written(const RangeVar* relation)
{
    return relation ? Written{view(relation->schemaname), view(relation->relname)} : Written{};
}

Written written(const List* names)
{
    const int count = lengthOf(names);
    if (count == 0)
        return {};
    return {count > 1 ? stringOf(itemOf(names, count - 2)) : std::string_view(), stringOf(itemOf(names, count - 1))};
}

Written written(const Node* object)
{
    if (!object)
        return {};
    switch (object->type) {
    case T_List:
        return written(reinterpret_cast<const List*>(object));
    case T_String:
        return {{}, stringOf(object)};
    case T_RangeVar:
        return written(reinterpret_cast<const RangeVar*>(object));
    case T_TypeName:
        return written(reinterpret_cast<const TypeName*>(object)->names);
    case T_ObjectWithArgs:
        return written(reinterpret_cast<const ObjectWithArgs*>(object)->objname);
    default:
        return {};
    }
}

int integerOf(const Node* node, int otherwise)
{
    const auto* constant = LK_AS(A_Const, node);
    if (!constant || constant->isnull || constant->val.node.type != T_Integer)
        return otherwise;
    return constant->val.ival.ival;
}

Written typeWords(const TypeName& type)
{
    const int count = lengthOf(type.names);
    if (count == 0)
        return {};
    const std::string_view name = stringOf(itemOf(type.names, count - 1));
    const auto* schema = count > 1 ? LK_AS(String, itemOf(type.names, count - 2)) : nullptr;
    const bool own = !schema || std::strcmp(schema->sval, "pg_catalog") == 0; // the grammar writes it for its own words
    return {own ? std::string_view() : view(schema->sval), name};
}

schema::Type typeOf(const TypeName* type)
{
    schema::Type result;
    if (!type)
        return result;
    const Written name = typeWords(*type);
    result.name = name.name;
    result.schema = name.schema;
    if (result.name == "decimal")
        result.name = "numeric";
    result.array = lengthOf(type->arrayBounds) > 0;
    const int modifiers = lengthOf(type->typmods);
    if (result.name == "interval") {
        // interval's modifiers are (fields mask, precision).
        result.length = modifiers > 1 ? integerOf(itemOf(type->typmods, 1), -1) : -1;
    } else {
        if (modifiers > 0)
            result.length = integerOf(itemOf(type->typmods, 0), -1);
        if (modifiers > 1)
            // PostgreSQL takes -1000 to 1000.
            result.scale = static_cast<std::int16_t>(std::clamp(integerOf(itemOf(type->typmods, 1), -1), -1001, 1001));
        else if (modifiers == 1 && result.name == "numeric")
            result.scale = 0;
    }
    return result;
}

std::string spelled(const schema::Type& type)
{
    std::string out(type.schema);
    if (!out.empty())
        out += '.';
    out += type.name;
    if (type.length >= 0) {
        out += "(" + std::to_string(type.length);
        if (type.scale >= 0)
            out += "," + std::to_string(type.scale);
        out += ")";
    }
    if (type.array)
        out += "[]";
    return out;
}

std::string pathOf(std::initializer_list<std::string_view> names)
{
    std::string path;
    for (const std::string_view name : names)
        path.append(path.empty() ? "" : ".").append(name);
    return path;
}

Object objectOf(std::string_view kind, Written name)
{
    Object object{.kind = kind, .schema = std::string(name.schema), .table = {}, .name = std::string(name.name)};
    if (kind == "table")
        object.table = object.name;
    return object;
}

Object columnOf(Written table, std::string_view column)
{
    return {.kind = "column",
        .schema = std::string(table.schema),
        .table = std::string(table.name),
        .name = std::string(column)};
}

const DefElem* option(const List* options, std::string_view name)
{
    for (int i = 0; i < lengthOf(options); ++i)
        if (const auto* element = LK_AS(DefElem, itemOf(options, i)); element && view(element->defname) == name)
            return element;
    return nullptr;
}

bool isOn(const DefElem* option)
{
    if (!option)
        return false;
    if (!option->arg)
        return true;
    if (const auto* integer = LK_AS(Integer, option->arg))
        return integer->ival != 0;
    if (const auto* boolean = LK_AS(Boolean, option->arg))
        return boolean->boolval;
    const std::string_view word = stringOf(option->arg);
    return word == "true" || word == "on" || word == "1" || word == "t" || word == "yes";
}

std::string_view kindWord(ObjectType type)
{
    switch (static_cast<int>(type)) {
    case OBJECT_TABLE:
        return "table";
    case OBJECT_VIEW:
        return "view";
    case OBJECT_MATVIEW:
        return "materialized-view";
    case OBJECT_SEQUENCE:
        return "sequence";
    case OBJECT_INDEX:
        return "index";
    case OBJECT_FOREIGN_TABLE:
        return "foreign-table";
    case OBJECT_SCHEMA:
        return "schema";
    case OBJECT_DATABASE:
        return "database";
    case OBJECT_TYPE:
        return "type";
    case OBJECT_DOMAIN:
        return "domain";
    case OBJECT_EXTENSION:
        return "extension";
    case OBJECT_FUNCTION:
        return "function";
    case OBJECT_PROCEDURE:
        return "procedure";
    case OBJECT_ROUTINE:
        return "routine";
    case OBJECT_AGGREGATE:
        return "aggregate";
    case OBJECT_TRIGGER:
        return "trigger";
    case OBJECT_POLICY:
        return "policy";
    case OBJECT_PUBLICATION:
        return "publication";
    case OBJECT_SUBSCRIPTION:
        return "subscription";
    case OBJECT_ROLE:
        return "role";
    case OBJECT_COLUMN:
        return "column";
    default:
        return "object";
    }
}

} // namespace lockkeeper::sql
