#pragma once
#include <string>
#include <vector>

namespace conspectus::template_sample {

/// A template for SampleView that compiles, made by chance.
struct RandomTemplate {
    std::string text;
};

/// The same ones on every machine.
std::vector<RandomTemplate> make_random_templates(std::size_t count);

}  // namespace conspectus::template_sample
