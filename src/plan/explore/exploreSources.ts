import { getOrAdd } from '../../getOrAdd.ts';
import { ownPackageNames } from '../../project/packages.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { Reference, ReferenceIndex } from '../../resolve/referenceIndex.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, FunctionFacts, FunctionId } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { Use } from '../use.ts';
import { replacesModules } from './nameShapes.ts';

/** What exploration needs of the session. */
export interface ExploreSources {
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly index: ReferenceIndex;
	/** Whether a file may replace modules; only such files are looked through for properties of mocks. */
	readonly mayReplaceModules: (file: string) => boolean;
	/** The tree of a file; undefined when it does not parse. */
	readonly treeOf: (file: string) => SyntaxTree | undefined;
	/** Files that are no text. */
	readonly unreadable: ReadonlySet<string>;
	/** Accept a member of an untyped value as the function when the name fits. */
	readonly byName: boolean;
	/** A callback may be async where its declared result is `void`. */
	readonly fixesVoid: boolean;
	/** Functions with blocked callers may get a synchronous twin, so those callers do not settle it. */
	readonly keepsTwins: boolean;
	/** Whether the function that a call stands in may change. */
	readonly isInScope: (site: CallSite) => boolean;
	/**
	 * Whether a use stays where it is though the function becomes async: `kept` uses go on with a synchronous
	 * form (`Unit.keptSites`), `ignored` ones are none of this migration's business. All are uses by default.
	 */
	readonly divert?: (unit: Unit, site: CallSite) => 'kept' | 'ignored' | undefined;
	/** What is known of functions that another one gives in a form of its own, such as a cache. */
	readonly wrapped?: {
		/** The description of one that stands in the call. */
		readonly functionAt: (id: FunctionId) => FunctionFacts | undefined;
		/** What its name does that is handed to the call. */
		readonly useAt: (reference: Pick<Reference, 'file' | 'offset'>) => Use | undefined;
	};
	readonly root: string;
	/** Names of the packages that the repository consists of. */
	readonly ownPackages: ReadonlySet<string>;
}

const known = new WeakMap<Session, ExploreSources>();

/** What exploring takes from a session; the same each time that it is asked. */
export function sourcesOf(session: Session): ExploreSources {
	return getOrAdd(known, session, () => describeSources(session));
}

function describeSources({ options, ...session }: Session): ExploreSources {
	const { root, texts } = session;
	return {
		...session,
		byName: options.byName,
		fixesVoid: options.voidCallbacks === 'fix',
		keepsTwins: options.onBlocked === 'twin' || options.publicApi === 'twin',
		isInScope: () => true,
		mayReplaceModules: rememberByFile((file) => replacesModules.test(texts.get(file)!)),
		ownPackages: ownPackageNames(root, texts.keys()),
	};
}

/** Asks once for each file: units refer to the same files many times. */
function rememberByFile(ask: (file: string) => boolean): (file: string) => boolean {
	const answers = new Map<string, boolean>();
	return (file) => getOrAdd(answers, file, () => ask(file));
}
