import { identifiersIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
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
	{ tree, node, target }: Wrapper,
	profile: Measurements,
	session: Session,
): Kept | undefined {
	const called = identifiersIn(node).map((name) => ({ ...name, home: tree }));
	// What workers run stands elsewhere, and its name beside it.
	const own =
		target &&
		(parentOf(target.fn)?.type === 'VariableDeclarator' ? parentOf(target.fn)! : target.fn);
	const inside = own ? identifiersIn(own).map((name) => ({ ...name, home: target!.tree })) : [];
	for (const { name, start, home } of [...called, ...inside]) {
		for (const { file, offset } of session.oracle.declarationsAt(home.path, start!)) {
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
