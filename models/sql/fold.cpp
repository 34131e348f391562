#include "sql/fold.h"

#include "sql/expression.h"
#include "sql/lexer.h"

#include <vector>

namespace lockkeeper::sql {
namespace {

using schema::Column;
using schema::Constraint;
using schema::Epoch;
using schema::Name;
using schema::Relation;
using schema::Snapshot;
using schema::UserType;

Name qualified(const Snapshot& state, Written name)
{
    return {std::string(state.schemaOf(name.schema)), std::string(name.name)};
}

bool isTemporary(const RangeVar* relation)
{
    return relation->relpersistence == RELPERSISTENCE_TEMP || view(relation->schemaname) == Snapshot::temporarySchema;
}

/// Temporary tables live in a schema of their own and hide others of their name.
Name relationName(const Snapshot& state, const RangeVar* relation)
{
    if (isTemporary(relation))
        return {"pg_temp", std::string(view(relation->relname))};
    return qualified(state, written(relation));
}

Epoch bornOf(const Snapshot& state, Certain certain) { return certain == Certain::Yes ? state.epoch : 0; }

void addSerialSequence(Snapshot& state, const Name& table, const Column& column, Epoch born)
{
    if (column.identity)
        state.sequences.insert_or_assign(Name{table.schema, table.name + "_" + column.name + "_seq"}, born);
}

std::string defaultName(const Name& table, const Constraint& constraint)
{
    std::string name = table.name;
    if (constraint.kind != Constraint::Kind::PrimaryKey)
        for (const std::string& column : constraint.columns)
            name += "_" + column;
    switch (constraint.kind) {
    case Constraint::Kind::PrimaryKey:
        return name + "_pkey";
    case Constraint::Kind::Unique:
        return name + "_key";
    case Constraint::Kind::ForeignKey:
        return name + "_fkey";
    case Constraint::Kind::Check:
        return name + "_check";
    case Constraint::Kind::Exclusion:
        return name + "_excl";
    case Constraint::Kind::NotNull:
        return name + "_not_null";
    }
    return name;
}

/// Adds a table constraint, or the one of a column named `column`.
void addConstraint(Snapshot& state, const Name& table, Relation& relation, const ::Constraint& node,
    std::string_view column, Epoch born)
{
    Constraint made;
    made.born = born;
    made.name = view(node.conname);
    made.validated = !node.skip_validation;
    const auto own = [&](const List* keys) {
        made.columns = namesIn(keys);
        if (made.columns.empty() && !column.empty())
            made.columns.emplace_back(column);
    };
    switch (static_cast<int>(node.contype)) {
    case CONSTR_CHECK:
        made.kind = Constraint::Kind::Check;
        made.columns = provenNotNull(node.raw_expr);
        break;
    case CONSTR_UNIQUE:
        made.kind = Constraint::Kind::Unique;
        own(node.keys);
        break;
    case CONSTR_PRIMARY:
        made.kind = Constraint::Kind::PrimaryKey;
        own(node.keys);
        break;
    case CONSTR_FOREIGN:
        made.kind = Constraint::Kind::ForeignKey;
        own(node.fk_attrs);
        made.references = qualified(state, written(node.pktable));
        break;
    case CONSTR_EXCLUSION:
        made.kind = Constraint::Kind::Exclusion;
        break;
    default:
        return;
    }
    if (made.name.empty())
        made.name = defaultName(table, made);
    const bool indexed = made.kind == Constraint::Kind::Unique || made.kind == Constraint::Kind::PrimaryKey;
    if (indexed && view(node.indexname).empty()) {
        relation.indexes.push_back({.name = made.name, .columns = made.columns, .unique = true, .born = born});
        state.indexOwners.insert_or_assign(Name{table.schema, made.name}, table);
    }
    if (made.kind == Constraint::Kind::PrimaryKey) {
        if (const auto* index = view(node.indexname).empty() ? nullptr : &node; index)
            for (const schema::Index& existing : relation.indexes)
                if (existing.name == view(node.indexname))
                    made.columns = existing.columns;
        for (const std::string& name : made.columns)
            if (Column* keyed = relation.column(name))
                keyed->required = true;
    }
    relation.constraints.push_back(std::move(made));
}

void addColumn(Snapshot& state, const Name& table, Relation& relation, const ColumnDef& definition, Epoch born)
{
    Column column = columnFrom(definition, born);
    addSerialSequence(state, table, column, born);
    relation.columns.push_back(std::move(column));
    const std::string_view name = view(definition.colname);
    for (int i = 0; i < lengthOf(definition.constraints); ++i)
        if (const auto* constraint = nodeAs<::Constraint>(itemOf(definition.constraints, i), T_Constraint))
            addConstraint(state, table, relation, *constraint, name, born);
}

void createTable(Snapshot& state, const CreateStmt& create, Certain certain)
{
    const Name name = relationName(state, create.relation);
    if (create.if_not_exists && state.relations.contains(name))
        return;
    // IF NOT EXISTS proves nothing: what stands there may be older and full.
    const Epoch born = create.if_not_exists && !isTemporary(create.relation) ? 0 : bornOf(state, certain);
    Relation relation;
    relation.kind = create.partspec ? Relation::Kind::Partitioned : Relation::Kind::Table;
    relation.unlogged = create.relation->relpersistence == RELPERSISTENCE_UNLOGGED;
    relation.temporary = isTemporary(create.relation);
    state.temporaries = state.temporaries || relation.temporary;
    relation.born = born;
    relation.columns.reserve(static_cast<std::size_t>(lengthOf(create.tableElts)));
    for (int i = 0; i < lengthOf(create.inhRelations); ++i) {
        const Written parent = written(itemOf(create.inhRelations, i));
        relation.partitionOf = qualified(state, parent);
        if (const Relation* known = state.relation(parent.schema, parent.name)) {
            for (const Column& column : known->columns)
                relation.columns.push_back(column);
            for (Column& column : relation.columns)
                column.born = born;
        } else {
            relation.columnsKnown = false;
        }
    }
    if (!create.partbound)
        relation.partitionOf = {};
    relation.defaultPartition = create.partbound && create.partbound->is_default;
    // Constraints come after columns, wherever they are written.
    for (int i = 0; i < lengthOf(create.tableElts); ++i) {
        const Node* element = itemOf(create.tableElts, i);
        if (const auto* definition = LK_AS(ColumnDef, element)) {
            addColumn(state, name, relation, *definition, born);
        } else if (const auto* like = LK_AS(TableLikeClause, element)) {
            const Written source = written(like->relation);
            if (const Relation* known = state.relation(source.schema, source.name))
                for (Column column : known->columns) {
                    column.born = born;
                    relation.columns.push_back(std::move(column));
                }
            else
                relation.columnsKnown = false;
        }
    }
    for (int i = 0; i < lengthOf(create.tableElts); ++i)
        if (const auto* constraint = nodeAs<::Constraint>(itemOf(create.tableElts, i), T_Constraint))
            addConstraint(state, name, relation, *constraint, {}, born);
    state.relations.insert_or_assign(name, std::move(relation));
}

void createFrom(Snapshot& state, const RangeVar* target, Relation::Kind kind, bool ifNotExists, Certain certain)
{
    const Name name = relationName(state, target);
    if (ifNotExists && state.relations.contains(name))
        return;
    Relation relation;
    relation.kind = kind;
    relation.columnsKnown = false;
    relation.temporary = isTemporary(target);
    state.temporaries = state.temporaries || relation.temporary;
    relation.born = ifNotExists ? 0 : bornOf(state, certain);
    state.relations.insert_or_assign(name, std::move(relation));
}

/// Every relation in the FROM clauses of a query, without recursion.
std::vector<Name> relationsIn(const Snapshot& state, const Node* query)
{
    std::vector<Name> found;
    std::vector<const Node*> stack{query};
    const auto push = [&](const void* node) {
        if (node)
            stack.push_back(static_cast<const Node*>(node));
    };
    while (!stack.empty()) {
        const Node* node = stack.back();
        stack.pop_back();
        switch (node->type) {
        case T_SelectStmt: {
            const auto* select = reinterpret_cast<const SelectStmt*>(node);
            eachOf(select->fromClause, push);
            if (select->withClause)
                eachOf(select->withClause->ctes, push);
            push(select->larg);
            push(select->rarg);
            push(select->whereClause);
            break;
        }
        case T_CommonTableExpr:
            push(reinterpret_cast<const CommonTableExpr*>(node)->ctequery);
            break;
        case T_JoinExpr:
            push(reinterpret_cast<const JoinExpr*>(node)->larg);
            push(reinterpret_cast<const JoinExpr*>(node)->rarg);
            break;
        case T_RangeSubselect:
            push(reinterpret_cast<const RangeSubselect*>(node)->subquery);
            break;
        case T_SubLink:
            push(reinterpret_cast<const SubLink*>(node)->subselect);
            break;
        case T_BoolExpr:
            eachOf(reinterpret_cast<const BoolExpr*>(node)->args, push);
            break;
        case T_RangeVar:
            found.push_back(qualified(state, written(reinterpret_cast<const RangeVar*>(node))));
            break;
        default:
            break;
        }
    }
    return found;
}

void createView(
    Snapshot& state, const RangeVar* view, const Node* query, Relation::Kind kind, bool replace, Certain certain)
{
    const Name name = relationName(state, view);
    const auto old = state.relations.find(name);
    Relation relation;
    relation.kind = kind;
    relation.columnsKnown = false;
    relation.born = replace ? (old == state.relations.end() ? 0 : old->second.born) : bornOf(state, certain);
    relation.uses = relationsIn(state, query);
    state.relations.insert_or_assign(name, std::move(relation));
}

void createIndex(Snapshot& state, const IndexStmt& create, Certain certain)
{
    const Written table = written(create.relation);
    Relation* relation = state.relation(table.schema, table.name);
    if (!relation)
        return;
    schema::Index index{.name = std::string(view(create.idxname)),
        .unique = create.unique,
        .partial = create.whereClause != nullptr,
        .born = create.if_not_exists ? 0 : bornOf(state, certain)};
    for (int i = 0; i < lengthOf(create.indexParams); ++i)
        if (const auto* element = LK_AS(IndexElem, itemOf(create.indexParams, i)))
            index.columns.emplace_back(view(element->name));
    if (index.name.empty()) {
        index.name = table.name;
        for (const std::string& column : index.columns)
            index.name += "_" + (column.empty() ? std::string("expr") : column);
        index.name += "_idx";
    }
    Name owner = qualified(state, table);
    if (relation->temporary)
        owner.schema = "pg_temp";
    state.indexOwners.insert_or_assign(Name{owner.schema, index.name}, owner);
    relation->indexes.push_back(std::move(index));
}

void dropIndex(Snapshot& state, Written name)
{
    if (Relation* owner = state.indexOwner(name.schema, name.name)) {
        std::erase_if(owner->indexes, [&](const schema::Index& index) { return index.name == name.name; });
        const Name key = qualified(state, name);
        state.indexOwners.erase(key);
    }
}

void drop(Snapshot& state, const DropStmt& statement)
{
    for (int i = 0; i < lengthOf(statement.objects); ++i) {
        const Written name = written(itemOf(statement.objects, i));
        switch (static_cast<int>(statement.removeType)) {
        case OBJECT_TABLE:
        case OBJECT_VIEW:
        case OBJECT_MATVIEW:
        case OBJECT_FOREIGN_TABLE:
            state.dropRelation(name.schema, name.name);
            break;
        case OBJECT_SEQUENCE:
            state.sequences.erase(qualified(state, name));
            break;
        case OBJECT_INDEX:
            dropIndex(state, name);
            break;
        case OBJECT_TYPE:
        case OBJECT_DOMAIN:
            state.types.erase(qualified(state, name));
            break;
        case OBJECT_FUNCTION:
        case OBJECT_PROCEDURE:
        case OBJECT_ROUTINE:
            state.functions.erase(qualified(state, name));
            break;
        case OBJECT_SCHEMA:
            state.dropSchema(name.name);
            break;
        case OBJECT_EXTENSION:
            state.extensions.erase(std::string(name.name));
            break;
        default:
            break;
        }
    }
}

void rename(Snapshot& state, const RenameStmt& statement)
{
    const Written table = written(statement.relation);
    const std::string_view from = view(statement.subname);
    const std::string to(view(statement.newname));
    switch (static_cast<int>(statement.renameType)) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_FOREIGN_TABLE:
        state.renameRelation(table.schema, table.name, to);
        break;
    case OBJECT_COLUMN:
    case OBJECT_ATTRIBUTE:
        if (Relation* relation = state.relation(table.schema, table.name)) {
            if (Column* column = relation->column(from))
                column->name = to;
            const auto follow
                = [&](std::vector<std::string>& columns) { std::ranges::replace(columns, std::string(from), to); };
            for (Constraint& constraint : relation->constraints)
                follow(constraint.columns);
            for (schema::Index& index : relation->indexes)
                follow(index.columns);
        }
        break;
    case OBJECT_TABCONSTRAINT:
        if (Relation* relation = state.relation(table.schema, table.name))
            if (Constraint* constraint = relation->constraint(from))
                constraint->name = to;
        break;
    case OBJECT_INDEX: {
        const Name key = qualified(state, table);
        if (Relation* owner = state.indexOwner(table.schema, table.name)) {
            for (schema::Index& index : owner->indexes)
                if (index.name == table.name)
                    index.name = to;
            if (auto node = state.indexOwners.extract(key); !node.empty()) {
                node.key().name = to;
                state.indexOwners.insert(std::move(node));
            }
        }
        break;
    }
    case OBJECT_TYPE:
    case OBJECT_DOMAIN: {
        const Name key = qualified(state, written(statement.object));
        if (auto node = state.types.extract(key); !node.empty()) {
            for (auto& [name, relation] : state.relations)
                for (Column& column : relation.columns)
                    if (column.type.name == key.name && state.schemaOf(column.type.schema) == key.schema)
                        column.type.name = to;
            node.key().name = to;
            state.types.insert(std::move(node));
        }
        break;
    }
    case OBJECT_SEQUENCE:
        if (auto node = state.sequences.extract(qualified(state, table)); !node.empty()) {
            node.key().name = to;
            state.sequences.insert(std::move(node));
        }
        break;
    case OBJECT_FUNCTION:
    case OBJECT_PROCEDURE:
    case OBJECT_ROUTINE:
        if (auto node = state.functions.extract(qualified(state, written(statement.object))); !node.empty()) {
            node.key().name = to;
            state.functions.insert(std::move(node));
        }
        break;
    case OBJECT_SCHEMA:
        state.renameSchema(view(statement.subname), to);
        break;
    default:
        break;
    }
}

void createFunction(Snapshot& state, const CreateFunctionStmt& create, Certain certain)
{
    schema::Function function;
    function.born = create.replace ? 0 : bornOf(state, certain);
    if (const DefElem* language = option(create.options, "language"))
        function.language = stringOf(language->arg);
    if (const DefElem* kind = option(create.options, "volatility"))
        function.isVolatile = stringOf(kind->arg) == "volatile";
    if (const DefElem* body = option(create.options, "as"))
        if (const auto* parts = LK_AS(List, body->arg); parts && lengthOf(parts) > 0)
            function.body = stringOf(itemOf(parts, 0));
    std::ranges::transform(function.language, function.language.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    // Where it replaces none, it takes other arguments: whichever of the name is called, both are read.
    const Name name = qualified(state, written(create.funcname));
    if (const auto same = state.functions.find(name); !create.replace && same != state.functions.end()
        && same->second.language == function.language && !same->second.body.empty())
        function.body = same->second.body + ";\n" + function.body;
    state.functions.insert_or_assign(name, std::move(function));
}

void alterEnum(Snapshot& state, const AlterEnumStmt& alter)
{
    const Written name = written(alter.typeName);
    UserType* type = state.type(name.schema, name.name);
    if (!type)
        return;
    const std::string value(view(alter.newVal));
    if (alter.oldVal) {
        std::ranges::replace(type->values, std::string(view(alter.oldVal)), value);
        return;
    }
    if (std::ranges::find(type->values, value) != type->values.end())
        return;
    auto at = type->values.end();
    if (alter.newValNeighbor) {
        at = std::ranges::find(type->values, std::string(view(alter.newValNeighbor)));
        if (at != type->values.end() && alter.newValIsAfter)
            ++at;
    }
    type->values.insert(at, value);
}

void makeType(Snapshot& state, const List* names, UserType type)
{
    state.types.insert_or_assign(qualified(state, written(names)), std::move(type));
}

/// search_path becomes these schemas; "$user" is nobody's here.
void setPath(Snapshot& state, std::vector<std::string> schemas)
{
    std::erase_if(schemas, [](const std::string& name) { return name.empty() || name == "$user"; });
    // pg_dump empties it and qualifies every name.
    if (schemas.empty())
        schemas.emplace_back("public");
    state.defaultSchema = schemas.front();
    state.furtherSchemas.assign(schemas.begin() + 1, schemas.end());
}

void setVariable(Snapshot& state, const VariableSetStmt& set)
{
    if (set.kind != VAR_RESET_ALL && view(set.name) != "search_path")
        return;
    std::vector<std::string> schemas;
    for (int i = 0; set.kind == VAR_SET_VALUE && i < lengthOf(set.args); ++i)
        if (const char* name = constantText(itemOf(set.args, i)))
            schemas.emplace_back(name);
    setPath(state, std::move(schemas));
}

/// SELECT set_config('search_path', 'a, b', …)
void setConfig(Snapshot& state, const SelectStmt& select)
{
    for (int i = 0; i < lengthOf(select.targetList); ++i) {
        const auto* target = LK_AS(ResTarget, itemOf(select.targetList, i));
        const auto* call = target ? LK_AS(FuncCall, target->val) : nullptr;
        if (!call || written(call->funcname).name != "set_config" || lengthOf(call->args) < 2
            || view(constantText(itemOf(call->args, 0))) != "search_path")
            continue;
        const char* value = constantText(itemOf(call->args, 1));
        std::vector<std::string> schemas;
        Lexer lexer(view(value));
        for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next())
            if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted)
                schemas.push_back(nameOf(view(value), token));
        setPath(state, std::move(schemas));
    }
}

} // namespace

std::vector<std::string> namesIn(const List* strings)
{
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(lengthOf(strings)));
    for (int i = 0; i < lengthOf(strings); ++i)
        names.emplace_back(stringOf(itemOf(strings, i)));
    return names;
}

std::vector<std::string> provenNotNull(const Node* check)
{
    // Only what AND joins: `a IS NOT NULL AND …`. Chains come flat from the grammar, so two levels are enough.
    std::vector<std::string> columns;
    std::vector<const Node*> stack{check};
    while (!stack.empty()) {
        const Node* node = stack.back();
        stack.pop_back();
        if (const auto* both = LK_AS(BoolExpr, node); both && both->boolop == AND_EXPR) {
            for (int i = 0; i < lengthOf(both->args); ++i)
                stack.push_back(itemOf(both->args, i));
        } else if (const auto* test = LK_AS(NullTest, node); test && test->nulltesttype == IS_NOT_NULL) {
            if (const auto* column = LK_AS(ColumnRef, test->arg))
                columns.emplace_back(stringOf(lastOf(column->fields)));
        }
    }
    return columns;
}

schema::Column columnFrom(const ColumnDef& definition, Epoch born)
{
    Column column{.name = std::string(view(definition.colname)), .type = typeOf(definition.typeName), .born = born};
    const std::string& type = column.type.name;
    if (column.type.schema.empty() && type.ends_with("serial")) {
        const bool big = type == "bigserial" || type == "serial8";
        const bool small = type == "smallserial" || type == "serial2";
        if (big || small || type == "serial" || type == "serial4") {
            column.type.name = big ? "int8" : small ? "int2" : "int4";
            column.hasDefault = column.identity = column.required = true;
        }
    }
    for (int i = 0; i < lengthOf(definition.constraints); ++i) {
        const auto* constraint = nodeAs<::Constraint>(itemOf(definition.constraints, i), T_Constraint);
        if (!constraint)
            continue;
        switch (static_cast<int>(constraint->contype)) {
        case CONSTR_NOTNULL:
        case CONSTR_PRIMARY:
            column.required = true;
            break;
        case CONSTR_DEFAULT:
            column.hasDefault = true;
            break;
        case CONSTR_IDENTITY:
            column.hasDefault = column.identity = column.required = true;
            break;
        case CONSTR_GENERATED:
            column.generated = column.hasDefault = true;
            break;
        default:
            break;
        }
    }
    return column;
}

void foldStatement(Snapshot& state, const Node* statement, Certain certain)
{
    const auto epoch = [&] { return bornOf(state, certain); };
    switch (static_cast<int>(statement->type)) {
    case T_CreateStmt:
        return createTable(state, *reinterpret_cast<const CreateStmt*>(statement), certain);
    case T_CreateForeignTableStmt: {
        const auto& create = reinterpret_cast<const CreateForeignTableStmt*>(statement)->base;
        return createFrom(state, create.relation, Relation::Kind::Foreign, create.if_not_exists, certain);
    }
    case T_CreateTableAsStmt: {
        const auto& create = *reinterpret_cast<const CreateTableAsStmt*>(statement);
        if (create.objtype == OBJECT_MATVIEW) {
            if (!create.if_not_exists)
                createView(state, create.into->rel, create.query, Relation::Kind::MaterializedView, false, certain);
            return;
        }
        return createFrom(state, create.into->rel, Relation::Kind::Table, create.if_not_exists, certain);
    }
    case T_SelectStmt:
        if (const auto* into = reinterpret_cast<const SelectStmt*>(statement)->intoClause)
            createFrom(state, into->rel, Relation::Kind::Table, false, certain);
        return setConfig(state, *reinterpret_cast<const SelectStmt*>(statement));
    case T_ViewStmt: {
        const auto& create = *reinterpret_cast<const ViewStmt*>(statement);
        return createView(state, create.view, create.query, Relation::Kind::View, create.replace, certain);
    }
    case T_IndexStmt:
        return createIndex(state, *reinterpret_cast<const IndexStmt*>(statement), certain);
    case T_DropStmt:
        return drop(state, *reinterpret_cast<const DropStmt*>(statement));
    case T_RenameStmt:
        return rename(state, *reinterpret_cast<const RenameStmt*>(statement));
    case T_CreateFunctionStmt:
        return createFunction(state, *reinterpret_cast<const CreateFunctionStmt*>(statement), certain);
    case T_CreateEnumStmt: {
        const auto& create = *reinterpret_cast<const CreateEnumStmt*>(statement);
        return makeType(
            state, create.typeName, {.kind = UserType::Kind::Enum, .born = epoch(), .values = namesIn(create.vals)});
    }
    case T_AlterEnumStmt:
        return alterEnum(state, *reinterpret_cast<const AlterEnumStmt*>(statement));
    case T_CreateDomainStmt: {
        const auto& create = *reinterpret_cast<const CreateDomainStmt*>(statement);
        bool constrained = false;
        for (int i = 0; i < lengthOf(create.constraints); ++i)
            if (const auto* constraint = nodeAs<::Constraint>(itemOf(create.constraints, i), T_Constraint))
                constrained
                    = constrained || constraint->contype == CONSTR_CHECK || constraint->contype == CONSTR_NOTNULL;
        return makeType(state, create.domainname,
            {.kind = UserType::Kind::Domain,
                .constrained = constrained,
                .born = epoch(),
                .base = typeOf(create.typeName)});
    }
    case T_AlterDomainStmt: {
        const auto& alter = *reinterpret_cast<const AlterDomainStmt*>(statement);
        const Written name = written(alter.typeName);
        if (UserType* type = state.type(name.schema, name.name); type && (alter.subtype == 'C' || alter.subtype == 'O'))
            type->constrained = true;
        return;
    }
    case T_CompositeTypeStmt: {
        const Written name = written(reinterpret_cast<const CompositeTypeStmt*>(statement)->typevar);
        state.types.insert_or_assign(
            qualified(state, name), UserType{.kind = UserType::Kind::Composite, .born = epoch()});
        return;
    }
    case T_CreateRangeStmt:
        return makeType(state, reinterpret_cast<const CreateRangeStmt*>(statement)->typeName, {.born = epoch()});
    case T_CreateSeqStmt: {
        const auto& create = *reinterpret_cast<const CreateSeqStmt*>(statement);
        state.sequences.insert_or_assign(
            qualified(state, written(create.sequence)), create.if_not_exists ? 0 : epoch());
        return;
    }
    case T_CreateSchemaStmt: {
        const auto& create = *reinterpret_cast<const CreateSchemaStmt*>(statement);
        state.schemas.try_emplace(std::string(view(create.schemaname)), create.if_not_exists ? 0 : epoch());
        return;
    }
    case T_CreateExtensionStmt: {
        const auto& create = *reinterpret_cast<const CreateExtensionStmt*>(statement);
        state.extensions.try_emplace(std::string(view(create.extname)), create.if_not_exists ? 0 : epoch());
        return;
    }
    case T_AlterObjectSchemaStmt: {
        const auto& move = *reinterpret_cast<const AlterObjectSchemaStmt*>(statement);
        if (move.relation)
            state.moveRelation(view(move.relation->schemaname), view(move.relation->relname), view(move.newschema));
        return;
    }
    case T_VariableSetStmt:
        return setVariable(state, *reinterpret_cast<const VariableSetStmt*>(statement));
    default:
        return;
    }
}

void foldCommand(Snapshot& state, const AlterTableStmt& alter, const AlterTableCmd& command, Certain certain)
{
    const Written table = written(alter.relation);
    if (alter.objtype != OBJECT_TABLE && alter.objtype != OBJECT_FOREIGN_TABLE)
        return;
    Name name = qualified(state, table);
    Relation* relation = state.relation(table.schema, table.name);
    if (relation && relation->temporary)
        name.schema = "pg_temp";
    if (!relation) {
        // Made before anything we have read; what is added to it is known from here on.
        relation = &state.relations[name];
        relation->columnsKnown = false;
    }
    const std::string_view subject = view(command.name);
    Column* column = relation->column(subject);
    switch (static_cast<int>(command.subtype)) {
    case AT_AddColumn: {
        const auto* definition = LK_AS(ColumnDef, command.def);
        if (!definition || relation->column(view(definition->colname)))
            return;
        return addColumn(state, name, *relation, *definition, command.missing_ok ? 0 : bornOf(state, certain));
    }
    case AT_DropColumn:
        std::erase_if(relation->columns, [&](const Column& other) { return other.name == subject; });
        std::erase_if(relation->constraints, [&](const Constraint& other) {
            return other.kind != Constraint::Kind::Check
                && std::ranges::find(other.columns, subject) != other.columns.end();
        });
        std::erase_if(relation->indexes, [&](const schema::Index& other) {
            return std::ranges::find(other.columns, subject) != other.columns.end();
        });
        return;
    case AT_AlterColumnType:
        if (const auto* definition = LK_AS(ColumnDef, command.def); column && definition)
            column->type = typeOf(definition->typeName);
        return;
    case AT_ColumnDefault:
        if (column)
            column->hasDefault = command.def != nullptr;
        return;
    case AT_SetNotNull:
        if (column)
            column->required = true;
        return;
    case AT_DropNotNull:
        if (column)
            column->required = false;
        return;
    case AT_AddIdentity:
        if (column)
            column->identity = column->hasDefault = true;
        return;
    case AT_DropIdentity:
        if (column)
            column->identity = column->hasDefault = false;
        return;
    case AT_AddConstraint:
        if (const auto* constraint = nodeAs<::Constraint>(command.def, T_Constraint))
            addConstraint(state, name, *relation, *constraint, {}, bornOf(state, certain));
        return;
    case AT_ValidateConstraint:
        if (Constraint* constraint = relation->constraint(subject))
            constraint->validated = true;
        return;
    case AT_DropConstraint:
        std::erase_if(relation->constraints, [&](const Constraint& other) { return other.name == subject; });
        std::erase_if(relation->indexes, [&](const schema::Index& other) { return other.name == subject; });
        state.indexOwners.erase(Name{name.schema, std::string(subject)});
        return;
    case AT_SetLogged:
        relation->unlogged = false;
        return;
    case AT_SetUnLogged:
        relation->unlogged = true;
        return;
    case AT_AttachPartition:
        if (const auto* partition = LK_AS(PartitionCmd, command.def)) {
            const Written child = written(partition->name);
            if (Relation* known = state.relation(child.schema, child.name)) {
                known->partitionOf = name;
                known->defaultPartition = partition->bound && partition->bound->is_default;
            }
        }
        return;
    case AT_DetachPartition:
        if (const auto* partition = LK_AS(PartitionCmd, command.def)) {
            const Written child = written(partition->name);
            if (Relation* known = state.relation(child.schema, child.name)) {
                known->partitionOf = {};
                known->defaultPartition = false;
            }
        }
        return;
    default:
        return;
    }
}

} // namespace lockkeeper::sql
