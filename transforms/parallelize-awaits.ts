import { UserError } from '../src/errors.ts';
import { proposeChanges } from '../src/plan/changes/proposeChanges.ts';
import { defineTransform } from '../src/plan/defineTransform.ts';
import { findParallel } from '../src/plan/parallel/findParallel.ts';
import { siteId } from '../src/plan/unit.ts';

/** Awaits calls together that wait for each other for nothing. */
const transform = defineTransform({
	meta: {
		name: 'parallelize-awaits',
		summary: 'Find awaited calls that need nothing of each other, and await them together.',
		usage: '--apply-safe',
		rules: 'none',
		options: {
			'apply-safe': {
				type: 'boolean',
				describe: 'Edit the calls that are proven to be independent, instead of listing them',
			},
			pure: {
				type: 'string',
				isRepeatable: true,
				describe:
					'Function without effects, as <module>#<export>, which rejects instead of throwing at once',
			},
			independent: {
				type: 'string',
				isRepeatable: true,
				describe:
					'Function whose effects concern nobody else, and which may start before earlier calls have succeeded',
			},
			settled: {
				type: 'boolean',
				describe: 'In loops, go on after a failure: keep the other results and print the errors',
			},
		},
		example: {
			before: `const user = await loadUser(id);
const orders = await loadOrders(id);`,
			after: `const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);`,
		},
		notIncluded: [
			{
				what: 'Calls that write something, also when the other calls only read something else.',
				why: 'The other calls would run although it failed, or its error would arrive while it still writes. They are listed as `effects-known` where results of both are used, and what writes is inside of a function that is called.',
			},
			{
				what: 'Queries of knex, and those of a Prisma client without `$transaction`.',
				why: 'What has the type `Knex` may be a transaction, whose queries share a connection; so is what `$transaction` hands to its callback.',
			},
			{
				what: 'A check before other calls, such as `await assertAllowed(user)`.',
				why: 'It is there to fail first.',
			},
			{
				what: 'Editing awaits that stand in one declaration or expression: `const a = await f(), b = await g()`, `[await f(), await g()]`, `use(await f(), await g())`.',
				why: 'They are listed as `await-shape`. What stands between them would run at another time; write them as statements, and run again. Operands, such as `(await f()) + (await g())`, and templates are not looked at.',
			},
			{
				what: 'Awaits in conditions, in several branches, or on both sides of a `try`.',
				why: 'Whether the second one runs, or who handles its error, is decided by the first.',
			},
			{
				what: 'Everything beside or inside a transaction, a lock or a rate limit.',
				why: 'It does one thing after the other on purpose.',
			},
			{
				what: 'Arguments that read a variable or property which is assigned elsewhere, or a property of a library such as `signal.aborted`.',
				why: 'It may change while the first call is waited for. A property counts as assigned where one of its type is, of a type that takes the same values, or of a value without a type.',
			},
			{
				what: 'Functions of libraries that no fact and no rule says anything about, methods that may be overridden outside of the repository, and callbacks that are only known when it runs.',
				why: 'They are listed as `effects-unknown`, with the places and, where a rule can name the function, with the rule that would say it.',
			},
			{
				what: 'Code that runs without a call: accessors, conversions, `then`, iterators, `Symbol.hasInstance`.',
				why: 'It is looked at as if it were called. Reading a property of a library and converting an object of one is taken to have no effect; a `Proxy` is known by the variable that is declared as one.',
			},
			{
				what: 'The error of the first call, where several fail.',
				why: 'It is that of the first to fail then, not of the first in order, and the other calls have begun: `first-failure` says where.',
			},
			{
				what: 'What functions that are called read of state that other code changes at the same time.',
				why: 'They read it when they begin, which is earlier then. Where that matters, the calls have to stay as they are.',
			},
			{
				what: 'Loops that ask for some of their elements only.',
				why: 'Asking for the others could fail.',
			},
			{
				what: 'Arrays that a caller changes while a loop over them waits, and holes in arrays that come from elsewhere.',
				why: 'They are taken to stay as they are, and to have none.',
			},
			{
				what: '`--settled` for groups of awaits, and for loops below a `catch`.',
				why: 'What follows needs all of their results; the `catch` is there for the failures. One in a caller, or in a helper, is not looked for: it gets none of them.',
			},
			{
				what: 'Mocks that answer in the order of the calls, such as `mockResolvedValueOnce`.',
				why: 'Calls inside of two functions that run together come in another order.',
			},
			{
				what: 'Indexes into the results of a loop under `--settled`, where the results leave its function.',
				why: 'What failed is reported and left out, so that later results move up.',
			},
		],
	},
	decide(session, { 'apply-safe': applySafe, pure, independent, settled }) {
		if (settled && session.options.concurrency !== undefined)
			throw new UserError(
				'--settled and --concurrency do not go together',
				'Leave one of them out.',
			);
		const findings = findParallel(session, { applySafe, pure, independent, settled });
		return (withdrawn) => {
			const { warnings = [] } = findings;
			const standing = warnings.filter((warning) => !withdrawn.sites.has(siteId(warning)));
			return proposeChanges({ ...findings, warnings: standing }, withdrawn);
		};
	},
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
