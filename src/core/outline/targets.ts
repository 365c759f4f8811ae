import { itemsOf, quotedText, unquotedText } from './lists';

/** One arrow of the column `next`. */
export interface NextItem {
  /** The id of the step that it leads to. */
  target: string;
  /** The name of the flow; '' for none. */
  label: string;
  isDefault: boolean;
  /** The layer that owns the flow although neither of its steps does. */
  layer?: string;
}

/** `yes: B06; default no: B05`, `B07`, `again: B02 @SMETS1`; also `yes -> B06`. Says nothing of whether the target is there. */
export function readNext(cell: string): NextItem[] {
  return itemsOf(cell).map((item) => {
    const [, before, place] = /^(?:([^]*)(?::|->|→))?([^]*)$/.exec(item)!;
    const [, target, layer] = /^([^@]*?)(?:\s*@\s*(\S+))?$/.exec(place!.trim()) ?? ['', place!.trim()];
    const label = (before ?? '').trim();
    const isDefault = /^default\b/i.test(label);
    return {
      target: target!,
      label: unquotedText(isDefault ? label.replace(/^default\b\s*/i, '') : label),
      isDefault,
      ...(layer !== undefined && { layer }),
    };
  });
}

export function writeNext(items: readonly NextItem[]): string {
  return items
    .map(({ target, label, isDefault, layer }) => {
      // A label that begins like the mark of a default flow is told from it by its quotes.
      const name = /^default\b/i.test(label) && !isDefault ? quoted(label) : quotedText(label);
      const before = [...(isDefault ? ['default'] : []), ...(label === '' ? [] : [name])].join(' ');
      return `${before === '' ? '' : `${before}: `}${target}${layer === undefined ? '' : ` @${layer}`}`;
    })
    .join('; ');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One message flow of the column `messages`. */
export interface MessageItem {
  /** The id of the pool or step at the other end. */
  other: string;
  /** True when the message comes from there. */
  isIncoming: boolean;
  name: string;
  layer?: string;
}

/** `Pool_Consumer: Hub is being replaced; from Pool_SMKI: Certificates`. */
export function readMessages(cell: string): MessageItem[] {
  return itemsOf(cell).map((item) => {
    const [, place, name] = /^([^:]*)(?::([^]*))?$/.exec(item)!;
    const [, from, other, layer] = /^(from\s+|to\s+)?([^@]*?)(?:\s*@\s*(\S+))?$/i.exec(place!.trim())!;
    return {
      other: other!,
      isIncoming: /^from/i.test(from ?? ''),
      name: unquotedText((name ?? '').trim()),
      ...(layer !== undefined && { layer }),
    };
  });
}

export function writeMessages(items: readonly MessageItem[]): string {
  return items
    .map(({ other, isIncoming, name, layer }) => {
      const place = `${isIncoming ? 'from ' : ''}${other}${layer === undefined ? '' : ` @${layer}`}`;
      return name === '' ? place : `${place}: ${quotedText(name)}`;
    })
    .join('; ');
}
