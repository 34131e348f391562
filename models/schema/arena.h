#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace lockkeeper::schema {

/// Memory that is given out in one direction and goes as a whole: a history names the same few things a hundred
/// thousand times, and each would else be an allocation of its own.
///
/// Threads: one at a time. Ownership: what it gave out lives as long as the arena.
class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    [[nodiscard]] void* allocate(std::size_t bytes, std::size_t alignment)
    {
        void* at = m_next;
        if (!std::align(alignment, bytes, at, m_left))
            return allocateBlock(bytes);
        m_next = static_cast<std::byte*>(at) + bytes;
        m_left -= bytes;
        return at;
    }

    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > m_left)
            return {copy(allocateBlock(text.size()), text), text.size()};
        char* kept = copy(m_next, text);
        m_next += text.size();
        m_left -= text.size();
        return {kept, text.size()};
    }

private:
    static char* copy(void* to, std::string_view text)
    {
        return static_cast<char*>(std::memcpy(to, text.data(), text.size()));
    }

    /// A new block that begins with `bytes` given out.
    void* allocateBlock(std::size_t bytes);

    struct Free {
        void operator()(std::byte* block) const { std::free(block); }
    };
    std::vector<std::unique_ptr<std::byte, Free>> m_blocks;
    std::byte* m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_blockSize = 2048;
};

/// Lets a container take its memory from an arena, or from the heap where it was given none: so does a copy.
template <typename T>
class ArenaAllocator {
public:
    using value_type = T;
    using propagate_on_container_copy_assignment = std::false_type;
    using propagate_on_container_move_assignment = std::true_type;
    using propagate_on_container_swap = std::true_type;
    using is_always_equal = std::false_type;

    ArenaAllocator() = default;
    explicit ArenaAllocator(Arena* arena)
        : m_arena(arena)
    {
    }
    template <typename U>
    ArenaAllocator(const ArenaAllocator<U>& other) // NOLINT: allocators convert
        : m_arena(other.arena())
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        return static_cast<T*>(
            m_arena ? m_arena->allocate(count * sizeof(T), alignof(T)) : ::operator new(count * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t)
    {
        if (!m_arena)
            ::operator delete(memory);
    }
    [[nodiscard]] ArenaAllocator select_on_container_copy_construction() const { return {}; }
    [[nodiscard]] Arena* arena() const { return m_arena; }
    template <typename U>
    friend bool operator==(const ArenaAllocator& left, const ArenaAllocator<U>& right)
    {
        return left.arena() == right.arena();
    }

private:
    Arena* m_arena = nullptr;
};

} // namespace lockkeeper::schema
