#include "model/date.h"

namespace conspectus {
namespace {

std::string padded(int number, std::size_t digits) {
    std::string text = std::to_string(number);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

}  // namespace

std::string iso_date(const Date& date) {
    if (date.year == 0) return {};
    std::string text = padded(date.year, 4);
    if (date.month == 0) return text;
    text += "-" + padded(date.month, 2);
    return date.day == 0 ? text : text + "-" + padded(date.day, 2);
}

std::string iso_dates(const DateRange& dates) {
    if (dates.last.year == 0) return iso_date(dates.first);
    return iso_date(dates.first) + "/" + iso_date(dates.last);
}

}  // namespace conspectus
