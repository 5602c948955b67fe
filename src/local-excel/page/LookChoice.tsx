import {
  officeLanguages,
  officeThemes,
  type OfficeLanguage,
  type OfficeLook,
  type OfficeTheme,
} from "./officeLook";

interface Props {
  look: OfficeLook;
  onLook(change: Partial<OfficeLook>): void;
}

/** The language and theme that Office tells the add-in. Another language starts the pane anew. */
export function LookChoice({ look, onLook }: Props) {
  return (
    <p className="look">
      <label>
        Office の言語{" "}
        <select
          value={look.language}
          onChange={({ target }) => onLook({ language: target.value as OfficeLanguage })}
        >
          {Object.entries(officeLanguages).map(([language, name]) => (
            <option key={language} value={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Office のテーマ{" "}
        <select
          value={look.theme}
          onChange={({ target }) => onLook({ theme: target.value as OfficeTheme })}
        >
          {Object.keys(officeThemes).map((theme) => (
            <option key={theme}>{theme}</option>
          ))}
        </select>
      </label>
    </p>
  );
}
