#pragma once
#include <functional>

/// The calls of the disk go through here in this test program, so that a test can do something exactly before one of
/// them, or let it fail.
namespace conspectus::disk_calls {

/// Called before each call that changes the disk, while it is set.
extern std::function<void()> before_each_change;

/// Runs `action` with its first call failing with that errno, then with its second … until none is left; and after each
/// run `check`, which leaves the disk as it was at first. Returns how many calls there were.
int let_each_fail(int error, const std::function<void()>& action, const std::function<void()>& check);

}  // namespace conspectus::disk_calls
