import { ownPackageNames } from '../../project/packages.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { ReferenceIndex } from '../../resolve/referenceIndex.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { Session } from '../session.ts';

/** What exploration needs of the session. */
export interface ExploreSources {
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly index: ReferenceIndex;
	/** The tree of a file; undefined when it does not parse. */
	readonly treeOf: (file: string) => SyntaxTree | undefined;
	/** Accept a member of an untyped value as the function when the name fits. */
	readonly byName: boolean;
	/** A callback may be async where its declared result is `void`. */
	readonly fixesVoid: boolean;
	/** Functions with blocked callers may get a synchronous twin, so those callers do not settle it. */
	readonly keepsTwins: boolean;
	/** Whether the function that a call stands in may change. */
	readonly isInScope: (site: CallSite) => boolean;
	readonly root: string;
	/** Names of the packages that the repository consists of. */
	readonly ownPackages: ReadonlySet<string>;
}

/** What exploring takes from a session. */
export function sourcesOf({ options, ...session }: Session): ExploreSources {
	return {
		...session,
		byName: options.byName,
		fixesVoid: options.voidCallbacks === 'fix',
		keepsTwins: options.onBlocked === 'twin' || options.publicApi === 'twin',
		isInScope: () => true,
		ownPackages: ownPackageNames(session.root, session.texts.keys()),
	};
}
