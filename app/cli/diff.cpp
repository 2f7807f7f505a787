#include "app/cli/progress.h"
#include "app/cli/schema_argument.h"
#include "models/base/text.h"
#include "models/migrate/plan.h"
#include "models/session/apply_plan.h"

#include <future>
#include <iostream>

namespace sluice::app {

namespace {

struct Planned
{
    engine::Target target;
    catalog::Catalog desired;
    migrate::Plan plan;
};

Result<engine::ScratchOptions> scratchOptions(const DiffArguments &arguments,
                                              const engine::Target &target,
                                              const CommandContext &context)
{
    engine::ScratchOptions options{
        .shadow = {}, .target = target.options, .onTarget = arguments.scratchOnTarget};
    if (target.options.values.empty()) {
        options.target.reset(); // two files: only the dialect is known
    }
    if (!arguments.shadow.empty()) {
        SLUICE_TRY(const engine::Target shadow,
                   engine::recogniseTarget(context.engines.all(), arguments.shadow));
        options.shadow = shadow.options;
    }
    return options;
}

struct BothSchemas
{
    Result<catalog::Catalog> from;
    Result<catalog::Catalog> to;
};

// Side by side, as each waits for its own database. Two files would load into one scratch server.
BothSchemas readBoth(const DiffArguments &arguments, const engine::Target &target,
                     const engine::ScratchOptions &scratch, const CommandContext &context)
{
    const bool apart = !isSqlFile(arguments.from) || !isSqlFile(arguments.to);
    auto to = std::async(apart ? std::launch::async : std::launch::deferred,
                         [&] { return readSchema(arguments.to, target, scratch, context); });
    Result<catalog::Catalog> from = readSchema(arguments.from, target, scratch, context);
    return {.from = std::move(from), .to = to.get()};
}

Result<Planned> planned(const DiffArguments &arguments, const CommandContext &context)
{
    const Progress progress("reading both schemas", context.quiet);
    SLUICE_TRY(const engine::Target target,
               targetFor({arguments.from, arguments.to}, arguments.dialect, context));
    if (arguments.apply && isSqlFile(arguments.from)) {
        return fail(ErrorKind::Usage, "--apply needs a database to change, and FROM is a file");
    }
    SLUICE_TRY(const engine::ScratchOptions scratch, scratchOptions(arguments, target, context));
    BothSchemas both = readBoth(arguments, target, scratch, context);
    SLUICE_TRY(const catalog::Catalog before, std::move(both.from));
    SLUICE_TRY(catalog::Catalog after, std::move(both.to));
    SLUICE_TRY(migrate::Plan plan, migrate::plan(before, after, target.engine->dialect(),
                                                 target.engine->stepWriter(), arguments.options));
    return Planned{.target = target, .desired = std::move(after), .plan = std::move(plan)};
}

void printPlan(const migrate::Plan &plan, const std::string &format)
{
    std::cout << (format == "json"       ? migrate::toJson(plan)
                  : format == "markdown" ? migrate::toMarkdown(plan)
                                         : migrate::toSql(plan))
              << std::flush;
}

// Kinds have spaces in them, and names what they like.
std::string shellWord(const std::string &text)
{
    const bool isPlain =
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                               "0123456789_.:=-")
        == std::string::npos;
    return isPlain ? text : "'" + replaceAll(text, "'", "'\\''") + "'";
}

// What stops the plan, one line each; whether anything does.
bool printObstacles(const migrate::Plan &plan)
{
    for (const migrate::RenameQuestion &question : plan.questions) {
        const auto [path, name] = migrate::answerOf(question);
        std::cerr << "sluice: was " << migrate::named(question.gone) << " renamed to "
                  << catalog::displayName(question.appeared) << "? (" << question.evidence
                  << ")\nAnswer with --rename " << shellWord(path + "=" + name)
                  << ", or --drop-unmatched.\n";
    }
    for (const std::string &refusal : plan.refusals) {
        std::cerr << "sluice: refused: " << refusal << "\n";
    }
    return !plan.isExecutable();
}

Result<int> apply(const Planned &work, const DiffArguments &arguments,
                  const CommandContext &context)
{
    const engine::Call call{.stop = context.stop, .origin = engine::Origin::Migration};
    SLUICE_TRY(const auto connection, work.target.engine->open(work.target.options, call));
    const auto progress = [&](std::size_t step, session::StepState state) {
        if (state == session::StepState::Done && !context.quiet) {
            std::cerr << "done: " << work.plan.steps[step].title << "\n";
        }
    };
    SLUICE_TRY(const session::ApplyReport report,
               session::runPlan(*connection, *work.target.engine, work.plan, work.desired,
                                {.accepted = arguments.accepted}, call, progress));
    if (report.failure) {
        return fail(*report.failure);
    }
    for (const std::string &difference : report.differences) {
        std::cerr << "sluice: still differs: " << difference << "\n";
    }
    if (report.equivalent && !context.quiet) {
        std::cerr << "applied; read back and equal to " << arguments.to << "\n";
    }
    return report.equivalent ? kExitSuccess : kExitError;
}

} // namespace

int runDiff(const DiffArguments &arguments, const CommandContext &context)
{
    const Result<Planned> work = planned(arguments, context);
    if (!work) {
        return printError(work.error());
    }
    if (!arguments.apply || !context.quiet) {
        printPlan(work->plan, arguments.format);
    }
    if (printObstacles(work->plan)) {
        return kExitError;
    }
    if (work->plan.isEmpty()) {
        return kExitSuccess;
    }
    if (!arguments.apply) {
        return kExitNo;
    }
    const Result<int> applied = apply(*work, arguments, context);
    return applied ? *applied : printError(applied.error());
}

} // namespace sluice::app
