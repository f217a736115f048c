#include "corpus/extract/html_tree.hpp"

#include "corpus/extract/html_effort.hpp"

#include <cstdlib>
#include <new>
#include <utility>

namespace winnow {
namespace {

/// A page of 16 MB with half a million tags takes some 150 MB.
constexpr std::size_t kMaximumTreeBytes = std::size_t{512} << 20U;

}  // namespace

/// The blocks that gumbo holds, in a doubly linked list.
class HtmlTree::Memory {
  public:
    explicit Memory(std::size_t limit_bytes) : limit_bytes_(limit_bytes) {}
    Memory(Memory const&) = delete;
    Memory& operator=(Memory const&) = delete;
    ~Memory() {
        while (head_.next != &head_) { release(head_.next); }
    }

    /// \throws std::bad_alloc at the limit. It passes through gumbo's C frames, which own nothing but blocks of this
    /// list; the x86-64 and AArch64 ABIs give C code the unwind tables for that.
    void* allocate(std::size_t size) {
        if (size > limit_bytes_ - used_bytes_) { throw std::bad_alloc{}; }
        void* const raw = std::malloc(sizeof(Block) + size);
        if (raw == nullptr) { throw std::bad_alloc{}; }
        auto* const block = new (raw) Block{&head_, head_.next, size};
        head_.next->previous = block;
        head_.next = block;
        used_bytes_ += size;
        return block + 1;
    }

    void free(void* memory) {
        if (memory != nullptr) { release(static_cast<Block*>(memory) - 1); }
    }

  private:
    struct alignas(std::max_align_t) Block {
        Block* previous;
        Block* next;
        std::size_t size;
    };

    void release(Block* block) {
        block->previous->next = block->next;
        block->next->previous = block->previous;
        used_bytes_ -= block->size;
        std::free(block);
    }

    std::size_t limit_bytes_;
    std::size_t used_bytes_ = 0;
    Block head_{&head_, &head_, 0};
};

std::optional<HtmlTree> HtmlTree::parse(std::string_view text) {
    HtmlDialogs dialogs{text};
    if (!dialogs.renamed().empty()) { text = dialogs.renamed(); }
    if (html_effort(text) > kMaximumHtmlEffort) { return std::nullopt; }
    HtmlTree tree{new Memory{kMaximumTreeBytes}, std::move(dialogs)};

    GumboOptions options = kGumboDefaultOptions;
    options.userdata = tree.memory_;
    options.allocator = [](void* memory, std::size_t size) { return static_cast<Memory*>(memory)->allocate(size); };
    options.deallocator = [](void* memory, void* block) { static_cast<Memory*>(memory)->free(block); };
    options.max_errors = 0;
    try {
        tree.document_ = gumbo_parse_with_options(&options, text.data(), text.size())->document;
    } catch (std::bad_alloc const&) { return std::nullopt; }
    tree.dialogs_.restore();
    return tree;
}

HtmlTree::HtmlTree(HtmlTree&& other) noexcept
    : dialogs_(std::move(other.dialogs_)),
      memory_(std::exchange(other.memory_, nullptr)),
      document_(std::exchange(other.document_, nullptr)) {}

HtmlTree::~HtmlTree() { delete memory_; }

}  // namespace winnow
