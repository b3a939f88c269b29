// refused: not-offloadable
export class Folder {
	folded = (text: string): string => text.toLowerCase();
}
