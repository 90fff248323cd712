#pragma once

namespace conspectus {

/// Makes SIGINT and SIGTERM ask for an orderly stop instead of ending the
/// process; a second signal ends it.
void catch_interrupts();
bool interrupted();

}  // namespace conspectus
