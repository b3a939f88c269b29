import type { Block } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import { describeReplacing } from './describeReplacing.ts';
import { loadedBy } from './loadedBy.ts';
import type { Mock } from './mock.ts';
import { moveMock } from './moveMock.ts';
import { namedFiles } from './namedFiles.ts';

/**
 * What one test file does with one replaced function: all of it follows the calls to the replacement,
 * or none of it does, and then the calls stay that it is about.
 */
export interface MockGroup {
	readonly unit: Unit;
	/** The test. */
	readonly file: string;
	readonly mocks: readonly Mock[];
	/** The test and the files that it names: the code under test. */
	readonly reach: ReadonlySet<string>;
	/** Those, and what they name in turn: as far as a test is taken to reach. */
	readonly loaded: ReadonlySet<string>;
	/** What points a mock at the replacement, by mock. */
	readonly moves: ReadonlyMap<Mock, readonly TextEdit[]>;
	/** Why the calls stay when the mocks do. */
	readonly block: Block;
	/** One of the mocks cannot follow. */
	readonly isFixed: boolean;
}

/** The mocks of functions that calls are moved away from, by function and test. */
export function groupMocks(units: Iterable<Unit>, session: Session): MockGroup[] {
	const named = new Map<string, ReadonlySet<string>>();
	const filesIn = (file: string): ReadonlySet<string> => {
		const known = named.get(file) ?? namedFiles(file, session.texts);
		named.set(file, known);
		return known;
	};
	const groups: MockGroup[] = [];
	for (const unit of units) {
		if (!unit.isReplaced || unit.mocks.size === 0) continue;
		const mocks = [...unit.mocks.values()];
		for (const file of new Set(mocks.map((mock) => mock.file))) {
			const own = mocks.filter((mock) => mock.file === file);
			groups.push(toGroup(unit, file, own, session, filesIn));
		}
	}
	return groups;
}

function toGroup(
	unit: Unit,
	file: string,
	mocks: readonly Mock[],
	session: Session,
	filesIn: (file: string) => ReadonlySet<string>,
): MockGroup {
	const reach = mocks.some(({ isWhole }) => isWhole)
		? loadedBy(file, session.texts, filesIn)
		: filesIn(file);
	const loaded = new Set([...reach].flatMap((other) => [...filesIn(other)]));
	const moves = new Map<Mock, readonly TextEdit[]>();
	let problem: string | undefined;
	let at = mocks[0]!;
	for (const mock of mocks) {
		const move = mock.problem ?? moveMock(mock, unit, session);
		if (typeof move !== 'string') moves.set(mock, move);
		else if (problem === undefined) {
			problem = move;
			at = mock;
		}
	}
	const other = unit.blocks.find((block) => block.at?.file === file)?.at;
	if (problem === undefined && other !== undefined)
		problem = `another use of it stays (line ${session.lineOf(other.file, other.start)})`;
	const place = `${session.relative(at.file)}:${session.lineOf(at.file, at.start)}`;
	return {
		unit,
		file,
		mocks,
		reach,
		loaded,
		moves,
		isFixed: problem !== undefined,
		block: {
			code: 'mocked-by-name',
			message: `${describeReplacing(at, `\`${unit.label}\``)} (${place})${problem === undefined ? '' : `, and cannot follow: ${problem}`}`,
		},
	};
}

/** The calls that stay as they are because their tests do, by site id; `migrated` are those that would not. */
export function blocksOf(
	groups: ReadonlyMap<MockGroup, Block>,
	migrated: ReadonlySet<string>,
): Map<string, Block> {
	const blocks = new Map<string, Block>();
	for (const [{ unit, reach }, block] of groups) {
		for (const site of unit.sites.values()) {
			const id = siteId(site);
			if (reach.has(site.file) && migrated.has(id) && !blocks.has(id)) blocks.set(id, block);
		}
	}
	return blocks;
}
