#include "models/data/summary.h"

#include "models/data/decimal_text.h"
#include "models/data/format.h"

#include <algorithm>

namespace sluice::data {

namespace {

constexpr long kAverageDigits = 16; // as PostgreSQL's avg() gives at least
// What no engine writes as a decimal of digits: numbers beyond are left out of sums rather than take all memory.
constexpr long kLargestExponent = 200'000;

mpz_class powerOfTen(long exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
    return power;
}

// Those whose texts sort as they do. Zoned ones do not, in the hour that a summer's end has twice.
bool isMoment(catalog::TypeClass type)
{
    return type == catalog::TypeClass::Date || type == catalog::TypeClass::Time
           || type == catalog::TypeClass::Timestamp;
}

bool hasPlainYear(const std::string &text)
{
    return !text.ends_with(" BC") && text.find('-') <= 4 && text.find_first_of("-:") != text.npos;
}

bool isNumber(const CellView &cell, catalog::TypeClass type)
{
    return cell.kind == ValueKind::Integer || cell.kind == ValueKind::Real
           || (cell.kind == ValueKind::Text && catalog::isNumeric(type));
}

} // namespace

void Summariser::add(const CellView &cell, catalog::TypeClass type)
{
    if (cell.kind == ValueKind::Null) {
        ++m_counts.nulls;
        return;
    }
    ++m_counts.values;
    const std::string text = data::toText(cell);
    if (m_seen.size() < kDistinct) {
        m_seen.insert(static_cast<char>(cell.kind) + text);
    } else if (!m_seen.contains(static_cast<char>(cell.kind) + text)) {
        m_counts.isDistinctCapped = true;
    }
    if (isNumber(cell, type)) {
        addNumber(text);
    } else if (isMoment(type)) {
        addMoment(text);
    }
}

std::optional<Summariser::Decimal> Summariser::readNumber(const std::string &text)
{
    const auto number = readDecimal(text);
    if (!number || std::abs(number->exponent) > kLargestExponent) {
        return std::nullopt;
    }
    Decimal decimal;
    decimal.scale = static_cast<long>(number->digits.size()) - number->exponent;
    decimal.digits = mpz_class(number->digits.empty() ? "0" : number->digits, 10);
    if (number->negative) {
        decimal.digits = -decimal.digits;
    }
    return decimal;
}

void Summariser::align(Decimal &one, Decimal &other)
{
    Decimal &coarse = one.scale < other.scale ? one : other;
    const long scale = std::max(one.scale, other.scale);
    if (coarse.scale != scale) {
        coarse.digits *= powerOfTen(scale - coarse.scale);
        coarse.scale = scale;
    }
}

void Summariser::addNumber(const std::string &text)
{
    std::optional<Decimal> number = readNumber(text);
    if (!number) { // infinite, or not a number
        return;
    }
    ++m_counts.numbers;
    const auto keep = [&number](std::optional<Decimal> &kept, int wanted) {
        if (!kept) {
            kept = number;
            return;
        }
        Decimal candidate = *number;
        align(*kept, candidate);
        if (sgn(candidate.digits - kept->digits) == wanted) {
            kept = *number;
        }
    };
    keep(m_least, -1);
    keep(m_greatest, 1);
    align(m_sum, *number);
    m_sum.digits += number->digits;
}

void Summariser::addMoment(const std::string &text)
{
    m_isSortable = m_isSortable && (hasPlainYear(text) || text.ends_with("infinity"));
    if (m_earliest.empty() || text < m_earliest) {
        m_earliest = text;
    }
    m_latest = std::max(m_latest, text);
}

std::string Summariser::toText(Decimal number)
{
    if (number.scale < 0) {
        number.digits *= powerOfTen(-number.scale);
        number.scale = 0;
    }
    std::string digits = mpz_class(abs(number.digits)).get_str();
    const auto scale = static_cast<std::size_t>(number.scale);
    if (digits.size() <= scale) {
        digits.insert(0, scale + 1 - digits.size(), '0');
    }
    if (scale > 0) {
        digits.insert(digits.size() - scale, 1, '.');
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') {
            digits.pop_back();
        }
    }
    return (sgn(number.digits) < 0 ? "-" : "") + digits;
}

std::string Summariser::average() const
{
    const mpz_class count(static_cast<long>(m_counts.numbers));
    const long whole = static_cast<long>(mpz_class(abs(m_sum.digits)).get_str().size())
                       - static_cast<long>(count.get_str().size());
    const long more = std::max(0L, kAverageDigits - whole);
    mpz_class digits = abs(m_sum.digits) * powerOfTen(more);
    digits = (2 * digits + count) / (2 * count); // half away from zero
    return toText({.digits = sgn(m_sum.digits) < 0 ? mpz_class(-digits) : digits,
                   .scale = m_sum.scale + more});
}

Summary Summariser::summary() const
{
    Summary summary = m_counts;
    summary.distinct = static_cast<std::int64_t>(m_seen.size());
    if (m_counts.numbers > 0) {
        summary.sum = toText(m_sum);
        summary.average = average();
        summary.least = toText(*m_least);
        summary.greatest = toText(*m_greatest);
    } else if (m_isSortable) {
        summary.least = m_earliest;
        summary.greatest = m_latest;
    }
    return summary;
}

} // namespace sluice::data
