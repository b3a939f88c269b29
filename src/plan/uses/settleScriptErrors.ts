import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';
import { findErrorListeners } from './errorListeners.ts';
import { ScriptFiles } from './scriptFiles.ts';

/**
 * Keeps the calls at the top level of scripts as they are where somebody can tell an error of the script from the
 * rejection that it becomes in an async function.
 */
export function settleScriptErrors({ units }: Exploration, session: Session): void {
	const wrapped = [...units].flatMap(({ sites }) =>
		[...sites].flatMap(([id, site]) =>
			site.wrap === undefined || site.block !== undefined ? [] : [{ sites, id, site }],
		),
	);
	const listeners = wrapped.length > 0 ? findErrorListeners(session) : [];
	if (listeners.length === 0) return;
	const files = new ScriptFiles(session);
	for (const { sites, id, site } of wrapped) {
		const { file, start, end, wrap: _, ...rest } = site;
		const listener = listeners.find((it) => files.mayRunTogether(file, it.file));
		if (listener === undefined) continue;
		const place = `${session.relative(listener.file)}:${session.lineOf(listener.file, listener.start)}`;
		const message = `an error of the script would become a rejection, which the listener for \`${listener.event}\` at ${place} can tell apart`;
		const block: Block = { code: 'top-level', message, at: { file, start, end } };
		sites.set(id, { ...rest, file, start, end, block });
	}
}
