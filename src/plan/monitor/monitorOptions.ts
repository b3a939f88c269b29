import { UserError } from '../../errors.ts';

/** From which times on something is reported, in milliseconds. */
export interface Thresholds {
	/** Of blocking the event loop. */
	readonly threshold: number;
	/** Of a call, until its result is there. */
	readonly slow: number;
	/** Of holding the thread, so that the log says to offload it. */
	readonly offload: number;
}

/** What `logSlowOperation` goes by when nothing else is written. */
export const slowDefaults = { slow: 50, offload: 100 } as const;

/** @throws {UserError} when a time is negative, or the call would be offloaded before it is slow. */
export function checkThresholds({ threshold, slow, offload }: Thresholds): void {
	for (const [name, value] of Object.entries({ threshold, slow, offload })) {
		if (value >= 0 && Number.isFinite(value)) continue;
		throw new UserError(`--${name} must be a time in milliseconds, 0 or more`);
	}
	if (offload < slow) {
		throw new UserError(
			`--offload ${offload} is below --slow ${slow}: calls that are not slow are not logged at all`,
		);
	}
}

/** `{ thresholdMs: 5 }`, with a name for what has none of its own any more. */
export function blockingOptions({ threshold }: Thresholds, name?: string): string {
	const named = name === undefined ? '' : `, name: '${name}'`;
	return `{ thresholdMs: ${threshold}${named} }`;
}

/** `{}`, or the thresholds that differ from what the helper goes by anyway. */
export function slowOptions({ slow, offload }: Thresholds): string {
	const items = [
		...(slow === slowDefaults.slow ? [] : [`thresholdMs: ${slow}`]),
		...(offload === slowDefaults.offload ? [] : [`offloadMs: ${offload}`]),
	];
	return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}
