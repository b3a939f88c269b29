import { parameterNames } from '../functions/parameterNames.ts';
import type { BreakingDraft, Session } from '../session.ts';
import type { TwinPlan } from '../twins/twins.ts';
import type { Unit } from '../unit.ts';
import { changesResult, type PublicApi, type PublicName } from './publicApi.ts';

/** The functions of the public API whose result is another one after the decisions. */
export function listBreaking(
	{ outcome, twins }: Pick<TwinPlan, 'outcome' | 'twins'>,
	api: PublicApi,
	session: Pick<Session, 'treeOf'>,
): BreakingDraft[] {
	return [...outcome.decisionOf].flatMap(([unit, because]) =>
		changesResult(unit) && 'decision' in because && twins.get(unit)?.newForm !== 'async'
			? api.namesOf(unit).map((name) => describe(unit, name, because.decision, session))
			: [],
	);
}

function describe(
	unit: Unit,
	publicName: PublicName,
	decision: number,
	{ treeOf }: Pick<Session, 'treeOf'>,
): BreakingDraft {
	const all = [...unit.facts.values()];
	const facts = all.find(({ isSignature }) => !isSignature) ?? all[0]!;
	const { file, start, end, member } = facts;
	const tree = treeOf(file);
	const parameters = tree === undefined ? '' : parameterNames(tree, facts);
	const name = nameOf(publicName, unit);
	const { specifier } = publicName;
	const from = specifier === publicName.package ? '' : ` of \`${specifier}\``;
	const use = `${member?.isStatic === false ? onInstance(name) : name}(${parameters})`;
	const news = unit.iterates
		? `now gives an async iterator: \`for await (const item of ${use})\`.`
		: `now returns a promise: \`await ${use}\`.`;
	return {
		file,
		start,
		end,
		decision,
		package: publicName.package,
		name,
		changelog: `- **Breaking:** \`${name}(${parameters})\`${from} ${news}`,
	};
}

/** A default export goes by its own name. */
function nameOf({ path }: PublicName, { label }: Unit): string {
	if (path[0] !== 'default') return path.join('.');
	return label === 'default export' ? path.join('.') : label;
}

/** `warehouse.load` for `Warehouse.load`. */
function onInstance(name: string): string {
	return /^[A-Z][^.]*\./.test(name) ? `${name[0]!.toLowerCase()}${name.slice(1)}` : name;
}
