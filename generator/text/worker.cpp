#include "text/worker.h"

namespace conspectus {
namespace {

thread_local std::size_t number_of_this_worker = 0;

}  // namespace

std::size_t worker_number() noexcept {
    return number_of_this_worker;
}

void become_worker(std::size_t number) noexcept {
    number_of_this_worker = number;
}

}  // namespace conspectus
