import type { Reference } from '../../resolve/referenceIndex.ts';
import { describeModuleMock, findMockCall } from '../mocks/describeMock.ts';
import type { Mock } from '../mocks/mock.ts';
import type { ObjectProblems } from '../objects/findObjectProblems.ts';
import { siteId, type Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/** Calls of a fixed seed stand by themselves, so its mocks do, too: see `settleMocks`. */
export function addMock(unit: Unit, mock: Mock): void {
	unit.mocks.set(siteId(mock), mock);
	unit.files.add(mock.file);
	if (mock.isHarmless || unit.isFixed) return;
	const { file, start, end, label, problem, isNameGiven } = mock;
	const message = isNameGiven
		? `\`${label}\` gets the name of the function, and may replace it or call it by that`
		: `\`${label}\` replaces the function by its name${problem === undefined ? '' : `: ${problem}`}`;
	unit.blocks.push({ code: 'mocked-by-name', message, at: { file, start, end } });
}

/** A mock of a member of its name, on a value of which nobody knows what it is. */
export function addMaybeMock(unit: Unit, mock: Mock): void {
	unit.maybeMocks.set(siteId(mock), mock);
	if (mock.isHarmless || mock.isNameGiven || unit.isFixed) return;
	const { file, start, end, label, problem } = mock;
	const message = `\`${label}\` may replace the function by its name, on an untyped value${problem === undefined ? '' : `: ${problem}`}`;
	unit.blocks.push({ code: 'mocked-by-name', message, at: { file, start, end } });
}

/** Takes over what the uses of an object mean for one of its functions. */
export function addObjectProblems(unit: Unit, { blocks, mocks, hazards }: ObjectProblems): void {
	unit.blocks.push(...blocks);
	unit.hazards.push(...hazards);
	for (const mock of mocks) addMock(unit, mock);
}

/** `jest.mock('./x', () => ({ load: … }))`: a test gives the module another function of that name. */
export function addModuleMock(
	unit: Unit,
	{ file, offset }: Reference,
	{ treeOf, oracle }: ExploreSources,
): void {
	const tree = treeOf(file);
	const node = tree?.nameAt(offset);
	const call = node && findMockCall(node);
	if (tree === undefined || call === undefined) return;
	addMock(unit, describeModuleMock(tree, node!, call, oracle));
}
