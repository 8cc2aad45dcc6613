#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The memory of one libcmark parse: blocks are cut off the end of a chunk and all given back at once.
///
/// It takes a third off the time of a parse, which otherwise goes to `malloc` and `free`. libcmark's allocator has no
/// place for a context, so each thread has an arena of its own, freed when the thread ends.
struct ParserArena {
  /// A chunk's own header; the bytes for blocks follow it.
  fileprivate struct Chunk {
    var previous: UnsafeMutablePointer<Chunk>?
    var capacity: Int
  }

  /// What to give back to: everything cut off after it is freed.
  struct Mark {
    fileprivate var chunk: UnsafeMutablePointer<Chunk>
    fileprivate var used: Int
  }

  /// Each block has its size in front of it, and all sizes are multiples of this.
  private static let alignment = 16
  /// Holds the parse of a piece of a few kilobytes without a second chunk.
  private static let chunkCapacity = 1 << 18

  private var chunk: UnsafeMutablePointer<Chunk>
  private var used = 0

  private init() { chunk = Self.newChunk(Self.chunkCapacity, after: nil) }

  private static func newChunk(_ capacity: Int, after previous: UnsafeMutablePointer<Chunk>?)
    -> UnsafeMutablePointer<Chunk>
  {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity + alignment, alignment: alignment)
    let chunk = memory.bindMemory(to: Chunk.self, capacity: 1)
    chunk.initialize(to: Chunk(previous: previous, capacity: capacity))
    return chunk
  }

  private var base: UnsafeMutableRawPointer { UnsafeMutableRawPointer(chunk) + Self.alignment }

  var mark: Mark { Mark(chunk: chunk, used: used) }

  mutating func release(to mark: Mark) {
    while chunk != mark.chunk, let previous = chunk.pointee.previous {
      UnsafeMutableRawPointer(chunk).deallocate()
      chunk = previous
    }
    used = mark.used
  }

  private func free() {
    var next: UnsafeMutablePointer<Chunk>? = chunk
    while let chunk = next {
      next = chunk.pointee.previous
      UnsafeMutableRawPointer(chunk).deallocate()
    }
  }

  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let whole = (size + 2 * Self.alignment - 1) & ~(Self.alignment - 1)
    if used + whole > chunk.pointee.capacity {
      chunk = Self.newChunk(max(Self.chunkCapacity, whole), after: chunk)
      used = 0
    }
    let block = base + used
    block.storeBytes(of: whole, as: Int.self)
    used += whole
    return block + Self.alignment
  }

  mutating func allocateZeroed(_ size: Int) -> UnsafeMutableRawPointer {
    let block = allocate(size)
    memset(block, 0, size)
    return block
  }

  mutating func reallocate(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    guard let memory else { return allocate(size) }
    let room = (memory - Self.alignment).load(as: Int.self) - Self.alignment
    guard size > room else { return memory }
    free(memory)
    let moved = allocate(size)
    if moved != memory { memmove(moved, memory, room) }
    return moved
  }

  /// Gives back a block that is the last of its chunk; any other waits for `release`.
  mutating func free(_ memory: UnsafeMutableRawPointer?) {
    guard let memory else { return }
    let block = memory - Self.alignment
    let whole = block.load(as: Int.self)
    if block + whole == base + used { used -= whole }
  }
}

extension ParserArena {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let failure = pthread_key_create(&key) { memory in
      let arena = UnsafeMutableRawPointer(memory)?.assumingMemoryBound(to: ParserArena.self)
      arena?.pointee.free()
      arena?.deallocate()
    }
    precondition(failure == 0, "the system has no room for one more thread-local value")
    return key
  }()

  /// The thread's arena, made on first use.
  static func ofThread() -> UnsafeMutablePointer<ParserArena> {
    if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: ParserArena.self) }
    let arena = UnsafeMutablePointer<ParserArena>.allocate(capacity: 1)
    arena.initialize(to: ParserArena())
    pthread_setspecific(key, arena)
    return arena
  }
}
