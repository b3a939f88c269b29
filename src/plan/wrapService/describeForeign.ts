import { isFunction } from '../../syntax/functions.ts';
import type { CallSite, FunctionId, Place } from '../facts.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import type { Session } from '../session.ts';
import { findForeignBlocking } from './findForeignBlocking.ts';

/**
 * A clause about the function outside of the services by which one of them blocks, and about what migrates it.
 *
 * @param sites calls outside of the services that block
 * @param isLeftOut functions that somebody else looks at
 */
export function describeForeign(
	{ file, start }: Pick<Place, 'file' | 'start'>,
	sites: readonly CallSite[],
	isLeftOut: (id: FunctionId) => boolean,
	session: Session,
): string | undefined {
	const tree = session.treeOf(file);
	const fn = tree?.functionAt(start);
	const found =
		tree !== undefined && isFunction(fn)
			? findForeignBlocking({ tree, fn }, sites, isLeftOut, session)
			: undefined;
	if (found === undefined) return undefined;
	const { name, site } = found;
	const blocking = session.texts.get(site.file)?.slice(site.name.start, site.name.end);
	const path = session.relative(site.file);
	const place = `${path}:${session.lineOf(site.file, site.start)}`;
	const service = offersFunctions(site.file, session) ? `, or add \`--service './${path}#*'\`` : '';
	return `\`${name}\` calls \`${blocking}\` (${place}), outside of the service; run \`unblock-io --propagate\` first${service}`;
}

/** Whether a module can be a service. */
function offersFunctions(file: string, session: Session): boolean {
	return session.oracle
		.ownExports(file, ['*'])
		.flatMap(({ declarations }) => declarations)
		.some((place) => functionAtPlace(place, session) !== undefined);
}
