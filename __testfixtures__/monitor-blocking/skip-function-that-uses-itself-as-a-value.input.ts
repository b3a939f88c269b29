// refused: hoisted
const listeners = new Set<() => Promise<void>>();

export async function listener(): Promise<void> {
	listeners.delete(listener);
}
