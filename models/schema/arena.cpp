#include "schema/arena.h"

#include <algorithm>

#include <sys/mman.h>

namespace lockkeeper::schema {
namespace {

constexpr std::size_t hugePage = std::size_t(2) * 1024 * 1024;

/// A large history's state is read all over: in huge pages, where the system has them, that costs half.
void* hugeBlock(std::size_t size)
{
    void* block = std::aligned_alloc(hugePage, (size + hugePage - 1) / hugePage * hugePage);
    if (block)
        ::madvise(block, size, MADV_HUGEPAGE); // advice: without it the block is as good
    return block;
}

} // namespace

void* Arena::allocateBlock(std::size_t bytes)
{
    const std::size_t size = std::max(bytes, m_blockSize);
    m_blockSize = std::min(m_blockSize * 2, hugePage);
    auto* block = static_cast<std::byte*>(size < hugePage ? std::malloc(size) : hugeBlock(size));
    if (!block)
        throw std::bad_alloc();
    m_blocks.emplace_back(block);
    m_next = block + bytes;
    m_left = size - bytes;
    return block;
}

} // namespace lockkeeper::schema
