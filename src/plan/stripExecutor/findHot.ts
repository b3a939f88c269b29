import { identifiersIn } from '../../syntax/names.ts';
import type { Session } from '../session.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** How long functions held the thread: what is asked of a CPU profile. */
export interface Measurements {
	measureFunction(
		place: { readonly file: string; readonly line: number },
		name: string,
	): { readonly longest: number; readonly urgency: string } | undefined;
}

/** Whether the work of a wrapper calls something that was measured to hold the thread for long. */
export function findHot(
	{ tree, node }: Wrapper,
	profile: Measurements,
	session: Session,
): Kept | undefined {
	for (const { name, start } of identifiersIn(node)) {
		for (const { file, offset } of session.oracle.declarationsAt(tree.path, start!)) {
			if (!session.texts.has(file)) continue;
			const place = { file: session.relative(file), line: session.lineOf(file, offset) };
			const times = profile.measureFunction(place, name);
			if (times === undefined || times.urgency === 'leave') continue;
			const message = `\`${name}\` held the thread for ${Math.round(times.longest)} ms, as the profile says`;
			return { node, code: 'cpu-bound', message };
		}
	}
	return undefined;
}
