#include "models/session/review_plan.h"

#include "models/migrate/object_path.h"
#include "models/sql/expression.h"

#include <algorithm>

namespace sluice::session {

namespace {

using Asks = migrate::ValueQuestion::Asks;

// The engine reads each expression over its table, without running it. What is renamed on the way, or new, cannot be read
// before the plan has run.
class ExpressionCheck
{
public:
    ExpressionCheck(engine::Connection &connection, const Review &review,
                    const migrate::DiffOptions &options, engine::Call call)
        : m_connection(connection)
        , m_review(review)
        , m_call(std::move(call))
        , m_hasRenames(std::ranges::any_of(
              options.renames, [](const auto &answer) { return !answer.second.empty(); }))
    {}

    // Takes out of `answers` what is not accepted.
    void run(Asks asks, std::map<std::string, std::string> &answers)
    {
        std::erase_if(answers, [&](const auto &answer) {
            const auto &[path, expression] = answer;
            const Result<void> accepted = check(path, expression);
            if (!accepted) {
                m_faults.push_back({asks, path, expression, accepted.error()});
            }
            return !accepted;
        });
    }

    std::vector<Review::Fault> take() { return std::move(m_faults); }

private:
    Result<void> check(const std::string &path, const std::string &expression)
    {
        const sql::Dialect &dialect = m_connection.dialect();
        if (!sql::isOneExpression(expression, dialect.flavor())) {
            return fail(ErrorKind::Syntax, Message::tr("this is not one SQL expression"));
        }
        const auto column = migrate::findByPath(*m_review.desired, path);
        if (!column || m_hasRenames || !m_review.current->tables.contains(column->owner)) {
            return {};
        }
        return m_connection
            .describe(sql::selectExpression(expression, column->owner, dialect), m_call)
            .map([](const auto &) {});
    }

    engine::Connection &m_connection;
    const Review &m_review;
    engine::Call m_call;
    bool m_hasRenames;
    std::vector<Review::Fault> m_faults;
};

Result<Review> review(engine::Connection &connection, engine::Engines engines,
                      const engine::Target &target, const SchemaSource &desired,
                      migrate::DiffOptions options, std::stop_token stop)
{
    const engine::Call call{.stop = std::move(stop), .origin = engine::Origin::Introspection};
    SLUICE_TRY(auto current, connection.readCatalog(call));
    SLUICE_TRY(auto wanted, loadSchema(engines, desired, target, {.target = target.options}, call));
    Review result;
    result.current = std::make_shared<const catalog::Catalog>(std::move(current));
    result.desired = std::make_shared<const catalog::Catalog>(std::move(wanted));
    ExpressionCheck check(connection, result, options, call);
    check.run(Asks::Fill, options.fills);
    check.run(Asks::Conversion, options.conversions);
    result.faults = check.take();
    SLUICE_TRY(result.plan,
               migrate::plan(*result.current, *result.desired, target.engine->dialect(),
                             target.engine->stepWriter(), options));
    return result;
}

} // namespace

Request reviewPlan(Session &session, SchemaSource desired, migrate::DiffOptions options,
                   std::function<void(Result<Review>)> done)
{
    const engine::Target target{&session.engine(), session.options()};
    return session.ask<Review>(
        Lane::Background,
        [engines = session.engines(), target, desired = std::move(desired),
         options = std::move(options)](engine::Connection &connection, std::stop_token stop) {
            return review(connection, engines, target, desired, options, std::move(stop));
        },
        std::move(done));
}

} // namespace sluice::session
