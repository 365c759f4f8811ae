import type { XmlElement } from '../../core/bpmn/xml/tree';

/** CSS properties of one element of a drawing, all inherited: our drawings use no others. */
export type Style = Readonly<Record<string, string>>;

interface Rule {
  /** `text`, `ext`; '' for the root. */
  tag: string;
  className: string;
  /** A class that an ancestor must have. */
  within: string;
  declarations: Record<string, string>;
}

const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'fill-opacity',
];

/**
 * The rules of a drawing of ours: `.bam-svg`, `.bam-svg text`, `.bam-svg .name`, `.bam-svg .name text` and
 * `.bam-svg.name`. It is no reader of CSS at large.
 */
export class StyleSheet {
  private readonly rules: Rule[];

  constructor(css: string) {
    this.rules = [...css.matchAll(/\.bam-svg([^{}]*)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => {
      const [, own, within, tagWithin, className, tag] =
        /^(?:\.([\w-]+))?(?: \.([\w-]+) (\w+))?(?: \.([\w-]+))?(?: (\w+))?$/.exec(selector) ?? [];
      return {
        tag: tagWithin ?? tag ?? '',
        className: own ?? className ?? '',
        within: within ?? '',
        declarations: declarationsOf(body),
      };
    });
  }

  /**
   * The style of an element.
   *
   * @param inherited that of its parent
   * @param classesAround classes of the elements around it
   */
  styleOf(
    { name, attributes }: XmlElement,
    inherited: Style,
    classesAround: ReadonlySet<string>,
    isRoot = false,
  ): Style {
    const style: Record<string, string> = { ...inherited };
    for (const property of PROPERTIES) {
      const value = attributes.get(property);
      if (value !== undefined) style[property] = value;
    }
    const classes = new Set((attributes.get('class') ?? '').split(' '));
    for (const { tag, className, within, declarations } of this.rules) {
      const isMeant =
        tag === '' && className === ''
          ? isRoot
          : (!tag || tag === name) && (!className || classes.has(className));
      if (isMeant && (!within || classesAround.has(within))) Object.assign(style, declarations);
    }
    return style;
  }
}

/** `font:12px Arial…` is taken apart: only its size is asked for. */
function declarationsOf(body: string): Record<string, string> {
  const declarations: Record<string, string> = {};
  for (const part of body.split(';')) {
    const [property = '', value = ''] = part.split(/:(.*)/s).map((text) => text.trim());
    if (property === 'font') declarations['font-size'] = /([\d.]+)px/.exec(value)?.[1] ?? '12';
    else if (property === 'font-size') declarations[property] = value.replace('px', '');
    else if (property) declarations[property] = value;
  }
  return declarations;
}
