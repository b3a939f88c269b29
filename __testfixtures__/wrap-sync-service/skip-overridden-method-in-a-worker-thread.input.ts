// refused: not-offloadable
export class Mixer {
	mixed(text: string): string {
		return [...text].reverse().join('');
	}
}

export class LoudMixer extends Mixer {
	override mixed(text: string): string {
		return text.toUpperCase();
	}
}
