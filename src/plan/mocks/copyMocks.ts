import { copyStatement } from '../../edit/copyStatement.ts';
import type { Exploration } from '../explore/explore.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { CopiedStatement, Mock } from './mock.ts';
import type { MockGroup } from './mockGroups.ts';

/** Whether a copy of each mock can stand beside it, for the calls that move. */
export function canCopy(
	{ unit, file, mocks }: MockGroup,
	{ units, unitOf }: Exploration,
	session: Session,
): boolean {
	const statements = mocks.flatMap(({ copied = [] }) => copied);
	return (
		mocks.every(
			({ copied, callbacks, variable }) =>
				copied !== undefined &&
				callbacks.every(({ id }) => unitOf(id) === undefined) &&
				(variable === undefined || nameCopy(variable, unit, file, session) !== undefined),
		) && !callsWithin(statements, file, units)
	);
}

/** A call that may be awaited would have to be so in the copy as well. */
function callsWithin(
	statements: readonly CopiedStatement[],
	file: string,
	units: Iterable<Unit>,
): boolean {
	for (const { files, sites } of units) {
		if (!files.has(file)) continue;
		for (const site of sites.values()) {
			const { start, end } = site;
			if (
				site.file === file &&
				statements.some((statement) => statement.start <= start && end <= statement.end)
			)
				return true;
		}
	}
	return false;
}

/**
 * Copies the statements about mocks, with the edits that point them at the replacement.
 *
 * @returns by the mock that each statement belongs to; one that has its statements from another has none.
 */
export function copyMocks(
	{ unit, file, mocks }: MockGroup,
	edits: ReadonlyMap<Mock, readonly TextEdit[]>,
	session: Session,
): Map<Mock, TextEdit[]> {
	const text = session.texts.get(file)!;
	const all = [...edits.values()].flat();
	const written = new Map<Mock, TextEdit[]>();
	const copied = new Set<number>();
	for (const mock of mocks) {
		const name = mock.variable && nameCopy(mock.variable, unit, file, session);
		for (const { start, end, names } of mock.copied!) {
			if (copied.has(start)) continue;
			copied.add(start);
			const renames = name === undefined ? [] : names.map((place) => ({ ...place, text: name }));
			const within = all.filter((edit) => start <= edit.start && edit.end <= end);
			const copy = copyStatement(text, { start, end }, [...within, ...renames]);
			written.set(mock, [...(written.get(mock) ?? []), ...copy]);
		}
	}
	return written;
}

/** `readFileSyncStub` becomes `readFileStub`, `fsStub` becomes `fsStubAsync`; undefined: the names are taken. */
function nameCopy(
	variable: string,
	{ seed }: Unit,
	file: string,
	{ texts }: Session,
): string | undefined {
	const { exportPath, replacement } = seed!.rule;
	const old = exportPath.at(-1)!;
	const own = replacement?.kind === 'rename' ? replacement.name : replacement?.exportName;
	const renamed = own === undefined ? variable : variable.replace(old, () => own);
	const text = texts.get(file)!;
	return [renamed, `${variable}Async`].find(
		(name) =>
			name !== variable &&
			!new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(text),
	);
}
