// refused: comparator, caller-blocked
// warned: still-blocks
const key = 'size' as const;

export class Box {
  size(): number {
    return 1;
  }
  name(): string {
    return 'box';
  }
}

export async function describe(box: Box): Promise<string> {
  return box[key]() + box.name();
}

export function sorted(boxes: Box[]): Box[] {
  return boxes.sort((one, other) => one.size() - other.size());
}
