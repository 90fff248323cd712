#pragma once

namespace conspectus {

/// Keeps the program whole when memory runs out, for its first line. Some code
/// cannot bear a failed allocation: ICU crashes, and a destructor of the JSON
/// library ends the process. From now on small requests that the system refuses
/// are met from a reserve, and the next require_memory() ends the work.
void reserve_memory();

/// Throws std::bad_alloc if the reserve has been touched.
void require_memory();

}  // namespace conspectus
