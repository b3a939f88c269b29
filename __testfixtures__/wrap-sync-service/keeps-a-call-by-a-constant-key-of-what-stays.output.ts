// refused: comparator, caller-blocked
// warned: still-blocks
const key = 'size' as const;

export class Box {
  size(): number {
    return 1;
  }
  async name(): Promise<string> {
    return this._nameSync();
  }

  private _nameSync(): string {
    return 'box';
  }
}

export async function describe(box: Box): Promise<string> {
  return box[key]() + await box.name();
}

export function sorted(boxes: Box[]): Box[] {
  return boxes.sort((one, other) => one.size() - other.size());
}
