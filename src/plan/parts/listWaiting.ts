import type { Session, WaitingDraft } from '../session.ts';
import type { TwinPlan } from '../twins/twins.ts';

/** The functions of a part that change with the last part only, and why. */
export function listWaiting(
	{ ahead, reasons }: TwinPlan,
	{ isEditable }: Pick<Session, 'isEditable'>,
): WaitingDraft[] {
	return [...ahead.keys()].flatMap((unit) => {
		const [facts] = [...unit.facts.values()].filter(({ file }) => isEditable(file));
		if (facts === undefined || unit.isSlot) return [];
		const { file, start, end } = facts;
		const reason = reasons.get(unit) ?? 'something that calls it waits';
		return [{ name: unit.label, file, start, end, reason }];
	});
}
