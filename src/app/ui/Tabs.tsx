import type { ReactNode } from 'react';
import {
  Tab,
  TabList,
  TabPanel,
  Tabs as AriaTabs,
  type Key,
  type TabsProps as AriaTabsProps,
} from 'react-aria-components';

export interface TabDescription {
  id: string;
  title: ReactNode;
  content: ReactNode;
}

interface TabsProps extends Omit<AriaTabsProps, 'className' | 'children' | 'onSelectionChange'> {
  label: string;
  tabs: readonly TabDescription[];
  onSelectionChange?: (id: Key) => void;
}

export function Tabs({ label, tabs, ...props }: TabsProps) {
  return (
    <AriaTabs {...props} className="tabs">
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
