// refused: replaced-import
const monitorBlocking = (): void => undefined;

export async function watched(): Promise<void> {
	monitorBlocking();
}
