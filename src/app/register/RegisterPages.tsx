import { Loader } from 'lucide-react';
import { useEffect, useRef, type ComponentType } from 'react';
import type { RegisterPage } from '../state/registerPlace';
import { useWorkspace } from '../state/store';
import { Select } from '../ui/Select';
import { RegisterDataProvider, useRegisterData } from './data/RegisterData';
import { ImpactsPage } from './impacts/ImpactsPage';
import { CoveragePage } from './pages/CoveragePage';
import { GlossaryPage } from './pages/GlossaryPage';
import { GovernancePage } from './pages/GovernancePage';
import { MatrixPage } from './pages/MatrixPage';
import { ServiceRequestsPage } from './pages/ServiceRequestsPage';
import { RegisterLink } from './table/RegisterLink';
import { PAGE_TITLES } from './page-titles';
import './register.css';

const PAGES: Record<RegisterPage, ComponentType> = {
  impacts: ImpactsPage,
  matrix: MatrixPage,
  'service-requests': ServiceRequestsPage,
  governance: GovernancePage,
  glossary: GlossaryPage,
  coverage: CoveragePage,
};

/** The pages of the registers, one at a time, with the way from each to the others. */
export function RegisterPages({ page }: { page: RegisterPage }) {
  const Page = PAGES[page];
  return (
    <RegisterDataProvider fallback={<Reading text="Reading the registers…" />}>
      <RegisterHead page={page} />
      <Page />
    </RegisterDataProvider>
  );
}

function RegisterHead({ page }: { page: RegisterPage }) {
  const { registers, register, reading } = useRegisterData();
  const openRegister = useWorkspace((s) => s.openRegister);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the tabs are wider than the window.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [page]);
  return (
    <div className="register-head">
      <nav ref={nav} aria-label="Registers">
        {(Object.keys(PAGE_TITLES) as RegisterPage[]).map((each) => (
          <RegisterLink key={each} page={each} isCurrent={each === page}>
            {PAGE_TITLES[each]}
          </RegisterLink>
        ))}
      </nav>
      {reading > 0 && <Reading text={`Reading ${reading} processes; states may still change.`} />}
      {registers.registers.length > 1 && (
        <Select
          label="Register"
          hideLabel
          value={register?.id}
          onChange={(id) => openRegister(page, { register: id })}
          options={registers.registers.map(({ id, info }) => ({
            id,
            label: info.title,
            hint: info.secRelease,
          }))}
        />
      )}
      {registers.registers.length === 1 && <span className="register-title">{register?.info.title}</span>}
    </div>
  );
}

function Reading({ text }: { text: string }) {
  return (
    <p role="status" className="register-reading">
      <Loader size={14} className="spinner" aria-hidden="true" /> {text}
    </p>
  );
}
