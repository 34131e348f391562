#include "schema/snapshot.h"

#include <QtTest/QTest>

#include <iterator>
#include <optional>

using namespace lockkeeper::schema;

namespace {

/// public.shelf with an index, archive.shelf, the type archive.mood and the sequence archive.number.
Snapshot library()
{
    Snapshot snapshot;
    snapshot.schemas.emplace("archive", 1U);
    Relation shelf;
    shelf.columns.push_back({.name = "place", .type = snapshot.kept(Type{.name = "text"})});
    shelf.indexes.push_back({.name = "shelf_place_idx", .columns = {}});
    snapshot.relations.insert_or_assign(Name{"public", "shelf"}, shelf);
    snapshot.relations.insert_or_assign(Name{"archive", "shelf"}, Relation());
    snapshot.indexOwners.insert_or_assign(Name{"public", "shelf_place_idx"}, Name{"public", "shelf"});
    snapshot.types.insert_or_assign(Name{"archive", "mood"}, UserType());
    snapshot.sequences.insert_or_assign(Name{"archive", "number"}, 1U);
    return snapshot;
}

} // namespace

class SnapshotTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalTypesAreKeptOnce()
    {
        Snapshot snapshot;
        const std::string written = "varchar";
        const Type* first = snapshot.kept(Type{.name = written, .length = 20});
        QCOMPARE(snapshot.kept(Type{.name = "varchar", .length = 20}), first);
        QVERIFY(snapshot.kept(Type{.name = "varchar", .length = 21}) != first);
        QVERIFY(snapshot.kept(Type{.name = "varchar", .schema = "archive", .length = 20}) != first);
        QVERIFY(first->name.data() != written.data());
        QCOMPARE(snapshot.kept(Type())->name, std::string_view());
    }

    void aTypeLivesAsLongAsACopy()
    {
        std::optional<Snapshot> snapshot = library();
        const Snapshot copy = *snapshot;
        snapshot.reset();
        QCOMPARE(copy.relation("public", "shelf")->column("place")->type->name, std::string_view("text"));
    }

    void aNameWithoutSchemaIsThePathsFirst()
    {
        Snapshot snapshot = library();
        QVERIFY(snapshot.relation("", "shelf")->column("place"));
        QVERIFY(!snapshot.relation("archive", "shelf")->column("place"));
        snapshot.defaultSchema = "archive";
        QVERIFY(!snapshot.relation("", "shelf")->column("place"));
        QVERIFY(snapshot.type("", "mood"));
    }

    void caseAndSchemaCount()
    {
        const Snapshot snapshot = library();
        QVERIFY(!snapshot.relation("", "Shelf"));
        QVERIFY(!snapshot.relation("Archive", "shelf"));
        QVERIFY(!snapshot.type("public", "mood"));
    }

    void aTemporaryTableHidesTheLastingOne()
    {
        Snapshot snapshot = library();
        Relation temporary;
        temporary.temporary = true;
        snapshot.relations.insert_or_assign(Name{Snapshot::temporarySchema, "shelf"}, temporary);
        snapshot.temporaries = true;
        QVERIFY(snapshot.relation("", "shelf")->temporary);
        QVERIFY(!snapshot.relation("public", "shelf")->temporary);
        snapshot.dropRelation("", "shelf");
        QVERIFY(!snapshot.relation("", "shelf")->temporary);
    }

    void aRenameKeepsColumnsAndIndexes()
    {
        Snapshot snapshot = library();
        snapshot.renameRelation("", "shelf", "rack");
        QVERIFY(!snapshot.relation("", "shelf"));
        QVERIFY(snapshot.relation("", "rack")->column("place"));
        QVERIFY(snapshot.indexOwner("", "shelf_place_idx") == snapshot.relation("", "rack"));
    }

    void aRenameTakesTheNameFromWhoHadIt()
    {
        Snapshot snapshot = library();
        snapshot.relations.insert_or_assign(Name{"public", "rack"}, Relation());
        snapshot.renameRelation("", "shelf", "rack");
        QVERIFY(snapshot.relation("", "rack")->column("place"));
        QCOMPARE(std::ranges::distance(snapshot.relations), std::ptrdiff_t(2));
    }

    void aMoveLeavesTheOldSchema()
    {
        Snapshot snapshot = library();
        snapshot.moveRelation("", "shelf", "attic");
        QVERIFY(!snapshot.relation("public", "shelf"));
        QVERIFY(snapshot.relation("attic", "shelf")->column("place"));
    }

    void aDroppedTableTakesItsIndexesAlong()
    {
        Snapshot snapshot = library();
        snapshot.dropRelation("public", "shelf");
        QVERIFY(!snapshot.relation("public", "shelf"));
        QVERIFY(!snapshot.indexOwner("public", "shelf_place_idx"));
        QVERIFY(snapshot.relation("archive", "shelf"));
    }

    void aDroppedSchemaTakesEverythingInIt()
    {
        Snapshot snapshot = library();
        snapshot.dropSchema("archive");
        QVERIFY(!snapshot.relation("archive", "shelf"));
        QVERIFY(!snapshot.type("archive", "mood"));
        QVERIFY(snapshot.sequences.empty());
        QVERIFY(snapshot.schemas.empty());
        QVERIFY(snapshot.relation("public", "shelf"));
    }

    void aRenamedSchemaKeepsEverythingInIt()
    {
        Snapshot snapshot = library();
        snapshot.renameSchema("archive", "attic");
        QVERIFY(snapshot.relation("attic", "shelf"));
        QVERIFY(snapshot.type("attic", "mood"));
        QVERIFY(snapshot.schemas.contains("attic"));
        QVERIFY(!snapshot.relation("archive", "shelf"));
    }

    void aCopyIsItsOwn()
    {
        const Snapshot before = library();
        Snapshot after = before;
        after.dropRelation("public", "shelf");
        QVERIFY(before.relation("public", "shelf"));
        QVERIFY(!after.relation("public", "shelf"));
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "snapshot_test.moc"
