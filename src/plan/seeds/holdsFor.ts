import { versionOf } from '../../project/libraryVersion.ts';
import type { RuleVersions } from '../../rules/rule.ts';

/** Whether a rule holds for the version of its library that a file runs with; undefined when that is not known. */
export function holdsFor(versions: RuleVersions | undefined, file: string): boolean | undefined {
	if (versions === undefined) return true;
	const version = versionOf(versions.package, file);
	if (version === undefined) return undefined;
	if (versions.until !== undefined && version.major > versions.until) return false;
	if (versions.from === undefined) return true;
	const [major = 0, minor = 0] = versions.from.split('.').map(Number);
	if (version.major !== major || minor === 0) return version.major >= major;
	return version.minor === undefined ? undefined : version.minor >= minor;
}
