import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { findFreeName } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { findBlocked } from '../decide/block.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block, CallSite, FunctionFacts } from '../facts.ts';
import { overloadsOf } from '../functions/declaredFunction.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { newFormOf, twinNameOf } from '../twins/twinName.ts';
import { matches, type Unit } from '../unit.ts';
import type { Caches } from './caches.ts';
import { declaredValue } from './declaredValue.ts';
import { findForeignReceiver } from './findForeignReceiver.ts';
import { findOtherBody } from './findOtherBody.ts';
import { memberNamed } from './memberNamed.ts';
import type { SplitFunction, Splits } from './splits.ts';
import { Splitter } from './splitter.ts';

/**
 * Gives the functions that keep their bodies the edits that split them, and blocks what cannot be done.
 *
 * @param isPublic whether code elsewhere counts on the synchronous form under its name
 * @returns what the synchronous halves are called
 */
export function splitUnits(
	exploration: Exploration,
	splits: Splits,
	caches: Caches,
	isOffered: (unit: Unit) => boolean,
	isPublic: (unit: Unit) => boolean,
	session: Session,
): Map<Unit, string> {
	const names = new Map<Unit, string>();
	const stuck = findStuck(exploration, session);
	for (const unit of exploration.units) {
		blockCallsInBodies(unit, splits);
		const own = [...unit.facts.values()].flatMap(({ id }) => splits.functions.get(id) ?? []);
		if (own.length === 0) {
			if (unit.facts.size === 0 && isOffered(unit))
				unit.blocks.push(...notAFunction(unit, caches, session));
			continue;
		}
		const name = nameOf(own[0]!.facts, session);
		unit.keptBody = isPublic(unit)
			? 'named'
			: stuck.has(unit) && !unit.isCached && newFormOf(name, false) === 'sync'
				? 'twin'
				: 'private';
		const syncName =
			unit.keptBody === 'named'
				? name
				: unit.keptBody === 'twin'
					? twinNameOf(name, 'sync')
					: freeName(name, session);
		names.set(unit, syncName);
		for (const site of unit.keptBody === 'named' ? [] : unit.keptSites.values()) {
			const block =
				findRenaming(site, name, own[0]!.facts, session) ?? findBinding(site, name, unit, session);
			if (block !== undefined) unit.blocks.push(block);
		}
		const missing =
			unit.keptBody === 'named'
				? undefined
				: (findOtherBody(unit, splits, session) ?? findForeignReceiver(unit, name, session));
		if (missing !== undefined) unit.blocks.push(missing);
		const splitter = new Splitter(unit, own, syncName, session);
		for (const wanted of own) {
			const { split, written } = choosePlace(wanted, splitter);
			splits.update(split);
			const { facts } = split;
			if (typeof written === 'string')
				unit.blocks.push({
					code: split.isOffloaded ? 'not-offloadable' : 'unwrappable',
					message: `\`${facts.label}\` ${written}`,
					at: { file: facts.file, start: facts.start, end: facts.end },
				});
			else {
				unit.facts.set(facts.id, changed(facts, written, split, unit));
				if (split.sharesFacade === true) keepOverloads(unit, split, session);
			}
		}
	}
	return names;
}

/** Splits a function, and lets a worker thread run its body where that is wanted and possible. */
function choosePlace(
	wanted: SplitFunction,
	splitter: Splitter,
): { readonly split: SplitFunction; readonly written: TextEdit[] | string } {
	const written = splitter.split(wanted);
	if (wanted.isOffloaded === 'as-it-takes-long' && typeof written === 'string') {
		const split = { ...wanted, isOffloaded: undefined, offloadProblem: written };
		return { split, written: splitter.split(split) };
	}
	const isOpen = !wanted.isOffloaded && !wanted.isChosen && wanted.service !== undefined;
	const isOffloadable =
		isOpen &&
		typeof written !== 'string' &&
		typeof splitter.split({ ...wanted, isOffloaded: 'by-name' }) !== 'string';
	return { split: { ...wanted, isOffloadable }, written };
}

/** Units that some caller keeps from becoming async, where such callers get synchronous twins. */
function findStuck(exploration: Exploration, { options, isEditable }: Session): ReadonlySet<Unit> {
	if (options.onBlocked !== 'twin') return new Set();
	const nothing = { units: new Map(), sites: new Map() };
	return new Set(findBlocked(exploration, isEditable, nothing).units.keys());
}

function changed(
	{ wideningEdits: _, ...facts }: FunctionFacts,
	asyncEdits: readonly TextEdit[],
	{ base, isOffloaded }: SplitFunction,
	{ keptBody }: Unit,
): FunctionFacts {
	const isRenamed = base !== undefined && asyncEdits.every(({ text }) => !text.includes('async '));
	const title = isRenamed
		? `let \`${facts.label}\` override the synchronous body`
		: isOffloaded
			? `let a worker thread run the body of \`${facts.label}\``
			: keptBody === 'named'
				? `add an async function beside \`${facts.label}\``
				: `split \`${facts.label}\` into an async function and its synchronous body`;
	return {
		...facts,
		change: { kind: 'wrap-sync-function', title },
		asyncEdits,
		// The annotation belongs to the body now; a comment stays with the async function.
		returnTypeEdits: isJavaScript(facts.file) && keptBody !== 'named' ? facts.returnTypeEdits : [],
	};
}

/** The overloads of an override that has no async function of its own stay synchronous. */
function keepOverloads(unit: Unit, { facts }: SplitFunction, { treeOf }: Session): void {
	const fn = treeOf(facts.file)?.functionAt(facts.start);
	const overloads = isFunction(fn) ? overloadsOf(fn) : [];
	for (const other of unit.facts.values()) {
		const isOwn = overloads.some(({ start, end }) => other.start >= start! && other.end <= end!);
		if (!isOwn || other.file !== facts.file) continue;
		unit.facts.set(other.id, { ...other, asyncEdits: [], returnTypeEdits: [] });
	}
}

/** `find = cached((id) => …)`: what makes the function is not known. */
function notAFunction(
	{ seedDeclarations, names }: Unit,
	caches: Caches,
	{ treeOf }: Session,
): Block[] {
	const label = [...names.values()][0]?.text ?? 'default';
	return seedDeclarations.slice(0, 1).map(({ file, offset }): Block => {
		const at = { file, start: offset, end: offset + label.length };
		const tree = treeOf(file);
		const value = declaredValue(tree, offset)?.value;
		const problem = value && caches.problemOf(file, value);
		return tree !== undefined && value?.type === 'CallExpression' && problem === undefined
			? {
					code: 'made-by-wrapper',
					message: `\`${calleeText(tree, value.callee as Node)}\` makes \`${label}\`, and may keep the promises that it gives`,
					at,
				}
			: {
					code: 'unwrappable',
					message: `\`${label}\` ${problem ?? 'is not declared as a function'}`,
					at,
				};
	});
}

/** A synchronous body cannot wait for what becomes async. */
function blockCallsInBodies(unit: Unit, splits: Splits): void {
	for (const [id, site] of unit.sites) {
		if (splits.isPastOverrides(site)) {
			const message = `the call means the body of \`${unit.label}\` past its overrides, and a cache or mock stands in front of it`;
			unit.sites.set(id, { ...site, block: { code: 'synchronous-body', message } });
			continue;
		}
		const body = site.containerIsAsync ? undefined : splits.bodyAround(site);
		if (body === undefined) continue;
		const message = `the synchronous body of \`${body}\` cannot wait for \`${unit.label}\``;
		unit.sites.set(id, { ...site, block: { code: 'synchronous-body', message } });
	}
}

/** Why the name of the synchronous half cannot be written at a use in a synchronous body. */
function findRenaming(
	site: CallSite,
	name: string,
	{ member }: FunctionFacts,
	{ texts, treeOf }: Session,
): Block | undefined {
	const { file, start, end } = site;
	const at = { file, start, end };
	const written = texts.get(file)?.slice(site.name.start, site.name.end);
	const isInClass = member?.owner?.kind === 'class';
	const use = memberNamed(site, treeOf(file));
	if (!isInClass && use !== undefined && /^(?:This|Super)/.test(use.object.type)) {
		const message = `a synchronous body gets at \`${name}\` by its \`this\`, which may be another object`;
		return { code: 'synchronous-body', message, at };
	}
	const isApart = site.callee === 'picked' || (member !== undefined && use === undefined);
	if (!isApart && written === name) return undefined;
	const message = `a synchronous body gets at \`${name}\` by another name`;
	return { code: 'synchronous-body', message, at };
}

/** `ids.map(this.load)` after `this.load = this.load.bind(this)`: nobody binds the body. */
function findBinding(
	site: CallSite,
	name: string,
	unit: Unit,
	{ index, treeOf }: Session,
): Block | undefined {
	const use = memberNamed(site, treeOf(site.file));
	if (use === undefined || !isHandedOn(use)) return undefined;
	const isAssigned = index.named(name).some(({ file, offset, entity }) => {
		const target = matches(entity, unit)
			? memberNamed({ name: at(offset) }, treeOf(file))
			: undefined;
		const assignment = target && parentOf(target);
		return assignment?.type === 'AssignmentExpression' && assignment.left === target;
	});
	if (!isAssigned) return undefined;
	const message = `a synchronous body hands \`${name}\` on, which another place binds to its object`;
	const { file, start, end } = site;
	return { code: 'synchronous-body', message, at: { file, start, end } };
}

function at(start: number): { readonly start: number; readonly end: number } {
	return { start, end: start };
}

/** Neither called nor bound where it is read. */
function isHandedOn(use: Node): boolean {
	const outer = parentOf(use);
	if (outer?.type === 'MemberExpression') return outer.object !== use;
	return !(
		/^(?:Optional)?CallExpression$/.test(outer?.type ?? '') &&
		'callee' in outer! &&
		outer.callee === use
	);
}

/** A default export may have none, or one that only its own body knows. */
function nameOf({ file, start, label, nameOffset }: FunctionFacts, { treeOf }: Session): string {
	if (nameOffset !== undefined) return label.split('.').at(-1)!;
	const fn = treeOf(file)?.functionAt(start);
	return (isFunction(fn) && 'id' in fn ? fn.id?.name : undefined) ?? 'default';
}

function freeName(name: string, { index }: Session): string {
	const bare = name.replace(/^_+/, '');
	const wanted = `_${bare}${/Sync$/.test(bare) ? '' : 'Sync'}`;
	for (const taken = new Set<string>(); ; ) {
		const candidate = findFreeName(wanted, taken);
		if (index.named(candidate).length === 0) return candidate;
		taken.add(candidate);
	}
}
