import { resolve } from 'node:path';
import type { Session, WarningDraft } from '../plan/session.ts';
import type { Measurements } from '../plan/threads/measureDeclared.ts';
import { Profile } from './profile.ts';

/** What CPU profiles say, and which files they say nothing about. */
export interface Profiles extends Measurements {
	/** Of files that were another text when they ran, so that no time fits a function. */
	readonly warnings: readonly WarningDraft[];
}

/**
 * Reads the CPU profiles that a transform was given; of several, the one with the longest run counts.
 *
 * @param names as the user wrote them
 * @returns undefined where there are none
 * @throws {UserError} when a file cannot be read or is no CPU profile
 */
export function readProfiles(names: readonly string[], session: Session): Profiles | undefined {
	if (names.length === 0) return undefined;
	const { root, texts } = session;
	const profiles = names.map((name) => new Profile(resolve(root, name), name, root));
	const foreign = new Set(profiles.flatMap((profile) => profile.foreignFiles()));
	const warnings = [...texts.keys()]
		.filter((file) => foreign.has(session.relative(file)))
		.map((file): WarningDraft => {
			const message =
				'the profile was recorded of another text of this file, so no function in it is told its time';
			return { file, start: 0, end: 0, code: 'profile-unread', message };
		});
	return {
		measureFunction: (place, name) =>
			profiles
				.flatMap((profile) => profile.measureFunction(place, name) ?? [])
				.sort((a, b) => b.longest - a.longest)[0],
		warnings,
	};
}
