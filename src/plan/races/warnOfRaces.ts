import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Exploration } from '../explore/explore.ts';
import type { FunctionId, Place } from '../facts.ts';
import { functionAround, type LocatedFunction } from '../functions/functionAround.ts';
import type { Session, WarningDraft } from '../session.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import type { Unit } from '../unit.ts';
import { type FileUse, FileUses } from './fileUses.ts';
import { findFileRace } from './findFileRace.ts';
import { findMovedPlace } from './findMovedPlace.ts';
import { findOpenIterator } from './findOpenIterator.ts';
import { findOverlappingWrite } from './findOverlappingWrite.ts';
import { findRace, type Race } from './findRace.ts';
import { findReadBack } from './findReadBack.ts';
import { findSettingRace } from './findSettingRace.ts';
import { findTransaction, isWithin } from './findTransaction.ts';
import { keptCallsByFunction } from './keptCalls.ts';
import { pathKey } from './namePath.ts';
import { SharedUses } from './sharedUses.ts';
import type { Split } from './wait.ts';
import { readsByFunction, waitsByFunction } from './waitsByFunction.ts';
import { waitsIn } from './waitsIn.ts';

/**
 * Names the functions that did something in one step, and in several now: what they rely on may have changed
 * behind a wait.
 *
 * @param migrated ids of the calls that are migrated
 */
export function warnOfRaces(
	decided: readonly Unit[],
	{ units }: Exploration,
	migrated: ReadonlySet<string>,
	session: Session,
): WarningDraft[] {
	const waitsOf = waitsByFunction(decided, migrated);
	const keptOf = keptCallsByFunction(waitsOf, session);
	const uses = new SharedUses(joinLists<Split>(waitsOf, keptOf), session);
	const files = new FileUses(
		waitsByFunction(decided, migrated, true),
		readsByFunction(units, migrated),
		session,
	);
	return [...new Set([...waitsOf.keys(), ...keptOf.keys()])].flatMap((id) => {
		const waits = waitsOf.get(id) ?? [];
		const kept = keptOf.get(id) ?? [];
		const around = functionAround((waits[0] ?? kept[0])!.site, session.treeOf);
		if (around === undefined || isTest(around, session)) return [];
		const before = waitsIn(around.fn);
		const awaited = [...waits, ...kept].map(({ site }) => site);
		const transaction = findTransaction(around.fn);
		for (const { unit, site } of waits) {
			const setting = findSettingRace(around, site, before, uses, session);
			if (setting !== undefined) {
				const message = `\`${setting}\` is set before the wait for \`${unit.label}\`, and again after it: other code that runs meanwhile goes by it`;
				return [warning(site, message)];
			}
			const call = around.tree.nameAt(site.name.start);
			if (call && transaction && isWithin(transaction, site, call, before)) {
				const message = `the wait for \`${unit.label}\` is within a transaction: what others do meanwhile on the connection becomes a part of it`;
				return [warning(site, message)];
			}
			const pattern = findMovedPlace(around, site, before, session);
			if (pattern !== undefined) {
				const message = `\`${pattern}\` goes on behind the wait for \`${unit.label}\` where it ended before: others that use it meanwhile leave it elsewhere`;
				return [warning(site, message)];
			}
			const iterator = findOpenIterator(around, site, before, session);
			if (iterator !== undefined) {
				const message = `\`${iterator}\` is open during the wait for \`${unit.label}\`: what others do with it meanwhile fails, or is seen by the loop`;
				return [warning(site, message)];
			}
			const race = findRace(around, { site }, before, awaited, uses, session);
			if (race !== undefined) return [warning(site, describeRace(race, unit.label))];
		}
		for (const { label, ...split } of kept) {
			const race = findRace(around, split, before, awaited, uses, session);
			if (race !== undefined) return [warning(split.site, describeRace(race, label))];
		}
		if (waits.length === 0) return [];
		const race =
			findFileRace(files.of(around), around, before, session) ??
			findReadBack(files.of(around), around, before);
		if (race !== undefined) {
			const [earlier, later] = race.map((use) => describeFileUse(use, session));
			const line = session.lineOf(around.tree.path, race[0].at.start);
			const [{ path: first }, { path: then }] = race;
			const same = pathKey(first) === pathKey(then) ? 'the same path as' : 'a path in that of';
			const message = `${later} is about ${same} ${earlier} in line ${line}: others may have changed what is there in between`;
			return [warning(race[1].at, message)];
		}
		const write = findOverlappingWrite(files.of(around), around, uses, session);
		if (write === undefined) return [];
		const message = `${describeFileUse(write.use, session)} writes \`${write.text}\` to the same file in each run: where two runs overlap, the file may keep what the earlier one wrote, or parts of both`;
		return [{ ...warning(write.use.at, message), code: 'overlapping-writes' }];
	});
}

function describeRace({ text, isChangedAfter, isWithin }: Race, label: string): string {
	const [first, then] = isChangedAfter ? ['read', 'changed'] : ['changed', 'read'];
	return isWithin
		? `\`${text}\` is ${first} before \`${label}\` waits, and ${then} by it after that`
		: `\`${text}\` is ${first} before the wait for \`${label}\`, and ${then} after it`;
}

function warning({ file, start, end }: Place, message: string): WarningDraft {
	return { file, start, end, code: 'split-step', message };
}

/** `load`, or `load` (`readFileSync` at store.ts:7). */
function describeFileUse({ site, at }: FileUse, session: Session): string {
	const name = nameOf(at, session);
	if (site === at) return name;
	const place = `${session.relative(site.file)}:${session.lineOf(site.file, site.start)}`;
	return `${name} (${nameOf(site, session)} at ${place})`;
}

function nameOf({ file, name }: FileUse['at'], { treeOf }: Session): string {
	return `\`${treeOf(file)!.text.slice(name.start, name.end)}\``;
}

/** `it('…', () => …)`: the runner calls it once, and what stands in it is of that run. */
function isTest({ fn, tree }: LocatedFunction, { oracle }: Session): boolean {
	let inner: FunctionNode | undefined = fn;
	while (inner !== undefined) {
		const call = parentOf(unwrapOutward(inner));
		const isCallback = call?.type === 'CallExpression' && call.callee !== inner;
		if (isCallback && findTestRunner(tree, call.callee, oracle)?.awaits) return true;
		inner = enclosingFunction(inner).function;
	}
	return false;
}

function joinLists<T>(
	...maps: readonly ReadonlyMap<FunctionId, readonly T[]>[]
): Map<FunctionId, T[]> {
	const joined = new Map<FunctionId, T[]>();
	for (const map of maps)
		for (const [id, list] of map) getOrAdd(joined, id, () => []).push(...list);
	return joined;
}
