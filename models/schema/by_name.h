#pragma once

#include "schema/arena.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace lockkeeper::schema {

/// A schema-qualified name as the catalog has it: unquoted, case kept.
struct Name {
    std::string_view schema;
    std::string_view name;
    friend auto operator<=>(const Name&, const Name&) = default;
};

/// Objects by their name, in the order they came.
///
/// A history of migrations looks up a hundred thousand names in tens of thousands. So a look-up reads eight bytes, and
/// an object only where its hash fits; a node for each would be a cache miss or two.
///
/// Ownership: objects stand in the arena and keep their addresses; the text of names is the caller's to keep.
template <typename T>
class ByName {
public:
    struct Entry {
        Name first;
        T second;
    };

    template <typename Value>
    class Iterator {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(Entry* const* at, Entry* const* end)
            : m_at(at)
            , m_end(end)
        {
        }
        Value& operator*() const { return **m_at; }
        Value* operator->() const { return *m_at; }
        Iterator& operator++()
        {
            ++m_at;
            return pastErased();
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        Iterator& pastErased()
        {
            while (m_at != m_end && !*m_at)
                ++m_at;
            return *this;
        }
        friend bool operator==(const Iterator& left, const Iterator& right) { return left.m_at == right.m_at; }

    private:
        Entry* const* m_at = nullptr;
        Entry* const* m_end = nullptr;
    };
    using iterator = Iterator<Entry>;
    using const_iterator = Iterator<const Entry>;

    explicit ByName(Arena& arena)
        : m_arena(&arena)
    {
    }
    ByName(const ByName& other, Arena& arena)
        : m_arena(&arena)
        , m_slots(other.m_slots)
        , m_used(other.m_used)
        , m_count(other.m_count)
    {
        m_entries.reserve(other.m_entries.size());
        for (const Entry* entry : other.m_entries)
            m_entries.push_back(entry ? make(entry->first, entry->second) : nullptr);
    }
    ByName(ByName&& other) noexcept { swap(other); }
    ByName& operator=(ByName&& other) noexcept
    {
        swap(other);
        return *this;
    }
    ~ByName()
    {
        if constexpr (!std::is_trivially_destructible_v<T>)
            for (Entry* entry : m_entries)
                if (entry)
                    std::destroy_at(entry);
    }

    [[nodiscard]] iterator begin() { return iterator(data(), stop()).pastErased(); }
    [[nodiscard]] iterator end() { return {stop(), stop()}; }
    [[nodiscard]] const_iterator begin() const { return const_iterator(data(), stop()).pastErased(); }
    [[nodiscard]] const_iterator end() const { return {stop(), stop()}; }
    [[nodiscard]] bool empty() const { return m_count == 0; }

    [[nodiscard]] iterator find(Name name) { return {data() + indexOf(name), stop()}; }
    [[nodiscard]] const_iterator find(Name name) const { return {data() + indexOf(name), stop()}; }
    [[nodiscard]] bool contains(Name name) const { return indexOf(name) != m_entries.size(); }

    /// Puts an object in the place of its name; a name that is there stays the text it was.
    T& insert_or_assign(Name name, T object)
    {
        const std::uint32_t hash = hashOf(name);
        if (const std::size_t index = indexOf(name, hash); index != m_entries.size())
            return m_entries[index]->second = std::move(object);
        if ((m_used + 1) * 4 > m_slots.size() * 3)
            rehash();
        m_entries.push_back(make(name, std::move(object)));
        ++m_count;
        take(hash, static_cast<std::uint32_t>(m_entries.size() - 1));
        return m_entries.back()->second;
    }

    void erase(Name name)
    {
        if (m_slots.empty())
            return;
        const std::uint32_t hash = hashOf(name);
        for (std::size_t at = hash & mask(); m_slots[at].index != free; at = (at + 1) & mask()) {
            Slot& slot = m_slots[at];
            if (slot.index == gone || slot.hash != hash || m_entries[slot.index]->first != name)
                continue;
            std::destroy_at(std::exchange(m_entries[slot.index], nullptr));
            slot.index = gone;
            --m_count;
            return;
        }
    }

    template <typename Predicate>
    void eraseIf(Predicate predicate)
    {
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (m_entries[i] && predicate(std::as_const(*m_entries[i])))
                erase(Name(m_entries[i]->first));
    }

    /// Gives an object another name, in the place of what has it.
    void rename(Name from, Name to)
    {
        const std::size_t index = indexOf(from);
        if (index == m_entries.size() || from == to)
            return;
        T object = std::move(m_entries[index]->second);
        erase(from);
        insert_or_assign(to, std::move(object));
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t index = free;
    };
    static constexpr std::uint32_t free = 0xFFFFFFFF;
    static constexpr std::uint32_t gone = 0xFFFFFFFE;

    [[nodiscard]] static std::uint32_t hashOf(Name name)
    {
        // Few schemas have names of one length and tables of the same name.
        const std::size_t hash = std::hash<std::string_view>()(name.name) + name.schema.size();
        return static_cast<std::uint32_t>(hash ^ (hash >> 32));
    }
    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }
    [[nodiscard]] Entry* const* data() const { return m_entries.data(); }
    [[nodiscard]] Entry* const* stop() const { return m_entries.data() + m_entries.size(); }

    [[nodiscard]] std::size_t indexOf(Name name) const
    {
        return m_count == 0 ? m_entries.size() : indexOf(name, hashOf(name));
    }
    [[nodiscard]] std::size_t indexOf(Name name, std::uint32_t hash) const
    {
        if (m_slots.empty())
            return m_entries.size();
        for (std::size_t at = hash & mask(); m_slots[at].index != free; at = (at + 1) & mask())
            if (const Slot& slot = m_slots[at];
                slot.index != gone && slot.hash == hash && m_entries[slot.index]->first == name)
                return slot.index;
        return m_entries.size();
    }

    Entry* make(Name name, T object)
    {
        return std::construct_at(
            static_cast<Entry*>(m_arena->allocate(sizeof(Entry), alignof(Entry))), name, std::move(object));
    }

    void take(std::uint32_t hash, std::uint32_t index)
    {
        std::size_t at = hash & mask();
        while (m_slots[at].index != free)
            at = (at + 1) & mask();
        m_slots[at] = {hash, index};
        ++m_used;
    }

    void rehash()
    {
        // As many slots as live objects want: what was erased leaves its slot and its place.
        std::size_t size = 16;
        while (size < (m_count + 1) * 2)
            size *= 2;
        std::vector<Entry*> entries;
        entries.reserve(size);
        std::vector<Slot> slots = std::exchange(m_slots, std::vector<Slot>(size));
        std::vector<std::uint32_t> hashes(m_entries.size());
        for (const Slot& slot : slots)
            if (slot.index < gone)
                hashes[slot.index] = slot.hash;
        m_used = 0;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (!m_entries[i])
                continue;
            take(hashes[i], static_cast<std::uint32_t>(entries.size()));
            entries.push_back(m_entries[i]);
        }
        m_entries = std::move(entries);
    }

    void swap(ByName& other) noexcept
    {
        std::swap(m_arena, other.m_arena);
        std::swap(m_entries, other.m_entries);
        std::swap(m_slots, other.m_slots);
        std::swap(m_used, other.m_used);
        std::swap(m_count, other.m_count);
    }

    Arena* m_arena = nullptr;
    std::vector<Entry*> m_entries; ///< null: erased
    std::vector<Slot> m_slots; ///< a power of two, or none
    std::size_t m_used = 0; ///< slots that are not free
    std::size_t m_count = 0;
};

} // namespace lockkeeper::schema
