import { type Exploration, explore } from '../explore/explore.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import type { Block, CallSite, FunctionFacts, Place } from '../facts.ts';
import type { Mock } from '../mocks/mock.ts';
import { accessFor } from '../replace/calleeAccess.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import { siteId, Unit } from '../unit.ts';
import { draftOptions } from './draftOptions.ts';
import { findUses } from './findUses.ts';

/**
 * The objects that a function makes whose methods block: each is made by the asynchronous function instead
 * when all calls of its methods can be awaited. What is got hold of in another way stays as it is.
 *
 * @param factory the function, as its rule names it
 */
export function findProducts(factory: Unit, session: Session): Unit[] {
	const reached = explore([factory], { ...sourcesOf(session), isInScope: () => false });
	const [mock] = factory.mocks.values();
	const units = [...callsOf(factory, reached)].map((found) =>
		'code' in found
			? blocked(factory, found, found.at!)
			: mock !== undefined
				? blocked(factory, mocked(mock, session), found)
				: (describe(factory, found, session) ?? blocked(factory, unknown, found)),
	);
	// What nobody calls a method of blocks nobody.
	return units.filter(({ hasObstacle, sites }) => hasObstacle || sites.size > 0);
}

const unknown: Block = {
	code: 'escapes-as-value',
	message: 'what it makes cannot be told from its call',
};

function mocked({ label, file, start }: Mock, session: Session): Block {
	const place = `${session.relative(file)}:${session.lineOf(file, start)}`;
	return { code: 'mocked-by-name', message: `\`${label}\` replaces the function (${place})` };
}

/** Every call of the factory, and why something else that is done with it cannot be followed. */
function callsOf(factory: Unit, { units }: Exploration): (CallSite | Block)[] {
	const own = [...units].filter((unit) => unit === factory);
	return own.flatMap(({ sites, blocks }) => [
		...sites.values(),
		...blocks.filter(({ at }) => at !== undefined),
	]);
}

function describe(factory: Unit, site: CallSite, session: Session): Unit | undefined {
	const { product, replacement } = factory.seed!.rule;
	const tree = session.treeOf(site.file);
	const call = tree && callOf(site, tree);
	if (tree === undefined || call === undefined || !product || !replacement) return undefined;
	const access = accessFor(site, factory, replacement, session);
	if (access.kind === 'blocked') return blocked(factory, access.block, site);
	const options = draftOptions(call, product, { site, access, tree }, session);
	if (typeof options === 'string')
		return blocked(factory, { code: 'no-async-form', message: options }, site);
	const uses = findUses(call, product.methods, tree, session);
	if ('code' in uses) return blocked(factory, uses, site);
	const unit = create(factory, uses.label, site, { asyncEdits: options.edits });
	for (const use of uses.calls) addUse(unit, use);
	unit.factory = { unit: factory, site: { ...site, brings: options.brings } };
	return unit;
}

/** A call that threw its result away has to be awaited as well. */
function addUse(unit: Unit, site: CallSite): void {
	const own = site.unlessSync ?? site;
	unit.sites.set(siteId(own), own);
}

function blocked(factory: Unit, block: Block, { file, start, end }: Place): Unit {
	const at = { file, start, end };
	return create(factory, factory.label, at, { block: { ...block, at: block.at ?? at } });
}

function create(
	{ seed }: Unit,
	label: string,
	{ file, start, end }: Place,
	{ block, asyncEdits = [] }: Partial<Pick<FunctionFacts, 'block' | 'asyncEdits'>>,
): Unit {
	const { replacement: _, limits: __, ...rule } = seed!.rule;
	const unit = new Unit();
	unit.seed = { rule, mode: 'own' };
	const facts: FunctionFacts = {
		id: `${file}:${start}`,
		file,
		start,
		end,
		label,
		isAsync: false,
		isSignature: false,
		returnsPromise: false,
		declaresPromise: false,
		role: { kind: 'named' },
		names: [],
		overloads: [],
		...(block === undefined ? {} : { block }),
		change: { kind: 'lead-back', title: `make \`${label}\` by the asynchronous form` },
		asyncEdits,
		returnTypeEdits: [],
	};
	unit.facts.set(facts.id, facts);
	return unit;
}
